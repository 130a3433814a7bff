import type { Opening } from '@one-stop-shop/scheduling/contracts';
import { asWallTime } from '@one-stop-shop/shared/front-office/staff';

/** A stretch of opening, as somebody writes it. */
export interface WrittenOpening extends Opening {
  /** Tells it from others while it is on the page. */
  readonly key: number;
}

/** Begins with these; each has a key of its own. */
export function writtenOpenings(openings: readonly Opening[]): readonly WrittenOpening[] {
  return openings.map((opening, index) => ({ ...opening, key: index + 1 }));
}

/** A stretch more on this day, an hour after the last one. */
export function withOneMore(
  all: readonly WrittenOpening[],
  weekday: number,
): readonly WrittenOpening[] {
  const last = all.findLast((opening) => opening.weekday === weekday)?.until ?? '';
  const key = Math.max(0, ...all.map((opening) => opening.key)) + 1;
  return [...all, { key, weekday, from: hourAfter(last), until: '' }];
}

/** As they are sent: in the order in which they were written. */
export function asOpenings(all: readonly WrittenOpening[]): Opening[] {
  return all.map(({ weekday, from, until }) => ({
    weekday,
    from: asWallTime(from),
    until: asWallTime(until),
  }));
}

/** By weekday and time. */
export function inOrder<One extends Opening>(openings: readonly One[]): One[] {
  return openings.toSorted(
    (one, other) => one.weekday - other.weekday || one.from.localeCompare(other.from),
  );
}

function hourAfter(time: string): string {
  const hour = Number(asWallTime(time).slice(0, 2)) + 1;
  return time && hour < 24 ? `${String(hour).padStart(2, '0')}${asWallTime(time).slice(2)}` : '';
}
