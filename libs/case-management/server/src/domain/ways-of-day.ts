import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Stretch } from './counted-stretches';

/** Minutes of the way as it is on a day; undefined where nobody has entered it. */
export type MinutesBetween = (one: string, other: string, day: LocalDay) => number | undefined;

/** A way, worked for the municipality to which it leads. */
export interface Way {
  readonly municipality: string;
  readonly minutes: number;
}

const minute = 60_000;

/**
 * The ways between the places of one day, in order of time. A way takes no longer than there was
 * between the two: the rest of it lies in minutes that are counted already.
 */
export function waysOf(ofDay: readonly Stretch[], minutesBetween: MinutesBetween): Way[] {
  const there = ofDay.filter(({ isThere }) => isThere);
  return there.slice(1).flatMap((next, index) => {
    const before = there[index];
    if (!before || before.municipality === next.municipality) return [];
    const way = minutesBetween(before.municipality, next.municipality, next.day) ?? 0;
    const between = Math.floor((next.startsAt - before.endsAt) / minute);
    const minutes = Math.min(way, between);
    return minutes > 0 ? [{ municipality: next.municipality, minutes }] : [];
  });
}
