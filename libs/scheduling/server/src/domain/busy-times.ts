import type { Stretch } from './desk-calendar';

/** A seat and a mediator taken for a while. */
export interface Taken extends Stretch {
  readonly deskId: string;
  readonly seat: number;
  readonly mediatorId: string;
}

/**
 * Who and what is taken when. Reservations of one mediator, or of one seat, never
 * overlap (the database forbids it), so the last one that starts before a moment's
 * end is the only one that can touch it: one binary search per question.
 */
export class BusyTimes {
  private readonly byKey = new Map<string, Stretch[]>();

  /** @param taken in the order of their start */
  constructor(taken: readonly Taken[]) {
    for (const one of taken) {
      this.add(one.mediatorId, one);
      this.add(seatKey(one.deskId, one.seat), one);
    }
  }

  isMediatorFree(mediatorId: string, moment: Stretch): boolean {
    return this.isFree(mediatorId, moment);
  }

  /** Numbers of the seats of a desk that are free, out of `seats`. */
  freeSeats(deskId: string, seats: number, moment: Stretch): number[] {
    const free: number[] = [];
    for (let seat = 1; seat <= seats; seat += 1) {
      if (this.isFree(seatKey(deskId, seat), moment)) free.push(seat);
    }
    return free;
  }

  private add(key: string, stretch: Stretch): void {
    const stretches = this.byKey.get(key);
    if (stretches) stretches.push(stretch);
    else this.byKey.set(key, [stretch]);
  }

  private isFree(key: string, moment: Stretch): boolean {
    const stretches = this.byKey.get(key) ?? [];
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle]?.startsAt ?? 0) < moment.endsAt) low = middle + 1;
      else high = middle;
    }
    return (stretches[low - 1]?.endsAt ?? 0) <= moment.startsAt;
  }
}

function seatKey(deskId: string, seat: number): string {
  return `${deskId} ${seat}`;
}
