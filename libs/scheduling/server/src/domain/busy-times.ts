import type { Stretch } from './desk-calendar';

/** All that one mediator has at one seat, in any order; the n-th start belongs to the n-th end. */
export interface Taken {
  readonly deskId: string;
  readonly seat: number;
  readonly mediatorId: string;
  /** Milliseconds since the epoch. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The same without some visits, as if their places were free. */
export function withoutVisits(
  taken: readonly Taken[],
  visits: readonly (Pick<Taken, 'deskId' | 'seat' | 'mediatorId'> & Stretch)[],
): Taken[] {
  const keyOf = ({ deskId, seat, mediatorId }: Pick<Taken, 'deskId' | 'seat' | 'mediatorId'>) =>
    `${deskId} ${seat} ${mediatorId}`;
  const gone = Map.groupBy(visits, keyOf);
  return taken.map((piece) => {
    const starts = new Set(gone.get(keyOf(piece))?.map(({ startsAt }) => startsAt));
    const stays = (_: number, index: number) => !starts.has(piece.starts[index] ?? NaN);
    return { ...piece, starts: piece.starts.filter(stays), ends: piece.ends.filter(stays) };
  });
}

/** Who and what is taken when. */
export class BusyTimes {
  private readonly mediators: ReadonlyMap<string, Occupation>;
  /** By desk, then by the number of the seat. */
  private readonly seats: ReadonlyMap<string, ReadonlyMap<number, Occupation>>;

  constructor(taken: readonly Taken[]) {
    this.mediators = occupations(taken, ({ mediatorId }) => mediatorId);
    const desks = Map.groupBy(taken, ({ deskId }) => deskId);
    this.seats = new Map(
      [...desks].map(([deskId, there]) => [deskId, occupations(there, ({ seat }) => seat)]),
    );
  }

  isMediatorFree(mediatorId: string, moment: Stretch): boolean {
    return this.mediators.get(mediatorId)?.leavesFree(moment) ?? true;
  }

  /** Numbers of the seats of a desk that are free, out of `seats`. */
  freeSeats(deskId: string, seats: number, moment: Stretch): number[] {
    const taken = this.seats.get(deskId);
    const free: number[] = [];
    for (let seat = 1; seat <= seats; seat += 1) {
      if (taken?.get(seat)?.leavesFree(moment) ?? true) free.push(seat);
    }
    return free;
  }
}

function occupations<Key>(
  taken: readonly Taken[],
  keyOf: (taken: Taken) => Key,
): Map<Key, Occupation> {
  return new Map(
    [...Map.groupBy(taken, keyOf)].map(([key, pieces]) => [key, new Occupation(pieces)]),
  );
}

/**
 * When one mediator, or one seat, is taken. Reservations of the same never overlap
 * (the database forbids it): starts and ends can be sorted apart, and the last visit
 * that starts before a moment's end is the only one that can touch the moment.
 */
class Occupation {
  // Thousands of numbers are compared for a month of slots; here each is a plain double.
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;

  constructor(pieces: readonly Taken[]) {
    this.starts = sorted(pieces.map((piece) => piece.starts));
    this.ends = sorted(pieces.map((piece) => piece.ends));
  }

  leavesFree(moment: Stretch): boolean {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) < moment.endsAt) low = middle + 1;
      else high = middle;
    }
    return low === 0 || (this.ends[low - 1] ?? 0) <= moment.startsAt;
  }
}

function sorted(lists: readonly (readonly number[])[]): Float64Array {
  const all = new Float64Array(lists.reduce((length, list) => length + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  return all.sort();
}
