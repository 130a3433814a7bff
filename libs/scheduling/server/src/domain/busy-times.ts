import type { Stretch } from './desk-calendar';
import { idsOf, type Receivers } from './receivers';
import type { Shift } from './timetable';

/** All that the same receive at one seat, in any order; the n-th start belongs to the n-th end. */
export interface Taken extends Receivers {
  readonly deskId: string;
  readonly seat: number;
  /** Milliseconds since the epoch. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The same without some visits, as if their places were free. */
export function withoutVisits(
  taken: readonly Taken[],
  visits: readonly (Omit<Taken, 'starts' | 'ends'> & Stretch)[],
): Taken[] {
  const keyOf = ({ deskId, seat, ...receivers }: Omit<Taken, 'starts' | 'ends'>) =>
    [deskId, seat, receivers.mediatorId, receivers.practitionerId].join(' ');
  const gone = Map.groupBy(visits, keyOf);
  return taken.map((piece) => {
    const starts = new Set(gone.get(keyOf(piece))?.map(({ startsAt }) => startsAt));
    const stays = (_: number, index: number) => !starts.has(piece.starts[index] ?? NaN);
    return { ...piece, starts: piece.starts.filter(stays), ends: piece.ends.filter(stays) };
  });
}

/** Who and what is taken when. */
export class BusyTimes {
  /** By the account, whatever they do there. */
  private readonly receivers: ReadonlyMap<string, Occupation>;
  /** By desk, then by the number of the seat. */
  private readonly seats: ReadonlyMap<string, ReadonlyMap<number, Occupation>>;

  constructor(taken: readonly Taken[]) {
    this.receivers = occupations(taken, idsOf);
    const desks = Map.groupBy(taken, ({ deskId }) => deskId);
    this.seats = new Map(
      [...desks].map(([deskId, there]) => [deskId, occupations(there, ({ seat }) => [seat])]),
    );
  }

  isFree({ mediatorId }: Pick<Shift, 'mediatorId'>, moment: Stretch): boolean {
    return this.receivers.get(mediatorId)?.leavesFree(moment) ?? true;
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
  keysOf: (taken: Taken) => readonly Key[],
): Map<Key, Occupation> {
  const pieces = new Map<Key, Taken[]>();
  for (const piece of taken) {
    for (const key of keysOf(piece)) {
      const some = pieces.get(key);
      if (some) some.push(piece);
      else pieces.set(key, [piece]);
    }
  }
  return new Map([...pieces].map(([key, some]) => [key, new Occupation(some)]));
}

/**
 * When one of who receives, or one seat, is taken. Reservations of the same never overlap
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
