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
  private readonly ofMediators = new Map<string, Stretch[]>();
  /** Of each desk, by the number of the seat. */
  private readonly ofSeats = new Map<string, Map<number, Stretch[]>>();

  /** @param taken in any order */
  constructor(taken: readonly Taken[]) {
    for (const one of taken) {
      listIn(this.ofMediators, one.mediatorId).push(one);
      listIn(this.seatsOf(one.deskId), one.seat).push(one);
    }
    for (const lists of [this.ofMediators, ...this.ofSeats.values()]) {
      for (const list of lists.values()) list.sort((one, other) => one.startsAt - other.startsAt);
    }
  }

  isMediatorFree(mediatorId: string, moment: Stretch): boolean {
    return isFree(this.ofMediators.get(mediatorId), moment);
  }

  /** Numbers of the seats of a desk that are free, out of `seats`. */
  freeSeats(deskId: string, seats: number, moment: Stretch): number[] {
    const taken = this.ofSeats.get(deskId);
    const free: number[] = [];
    for (let seat = 1; seat <= seats; seat += 1) {
      if (isFree(taken?.get(seat), moment)) free.push(seat);
    }
    return free;
  }

  private seatsOf(deskId: string): Map<number, Stretch[]> {
    const known = this.ofSeats.get(deskId);
    if (known) return known;
    const made = new Map<number, Stretch[]>();
    this.ofSeats.set(deskId, made);
    return made;
  }
}

function listIn<Key>(lists: Map<Key, Stretch[]>, key: Key): Stretch[] {
  const known = lists.get(key);
  if (known) return known;
  const made: Stretch[] = [];
  lists.set(key, made);
  return made;
}

/** @param taken in the order of their start */
function isFree(taken: readonly Stretch[] = [], moment: Stretch): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.startsAt ?? 0) < moment.endsAt) low = middle + 1;
    else high = middle;
  }
  return (taken[low - 1]?.endsAt ?? 0) <= moment.startsAt;
}
