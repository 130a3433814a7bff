import { dayOf, instantOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';

/** A visit that took place, or an encounter, without who was met. */
export interface Meeting {
  readonly municipality: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whether whoever worked was there, and not on the phone. */
  readonly isThere: boolean;
}

/** What of a meeting counts: milliseconds since the epoch, within one day. */
export interface Stretch {
  readonly municipality: string;
  readonly day: LocalDay;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isThere: boolean;
}

/**
 * Meetings in order of time, cut at midnight. What overlaps counts once, for the one that began
 * first: of a group, or of two records of the same minutes, nobody works twice as long.
 */
export function countedStretches(meetings: readonly Meeting[]): Stretch[] {
  const inOrder = meetings.toSorted(
    (one, other) =>
      one.startsAt.getTime() - other.startsAt.getTime() ||
      other.endsAt.getTime() - one.endsAt.getTime() ||
      one.municipality.localeCompare(other.municipality),
  );
  let counted = -Infinity;
  return inOrder.flatMap((meeting) => {
    const startsAt = Math.max(meeting.startsAt.getTime(), counted);
    const endsAt = meeting.endsAt.getTime();
    if (endsAt <= startsAt) return [];
    counted = endsAt;
    return cutAtMidnight({ ...meeting, startsAt, endsAt });
  });
}

function cutAtMidnight(stretch: Omit<Stretch, 'day'>): Stretch[] {
  const { municipality, isThere, startsAt, endsAt } = stretch;
  const day = dayOf(new Date(startsAt));
  const midnight = instantOf(plusDays(day, 1), '00:00').getTime();
  const first = { municipality, isThere, day, startsAt, endsAt: Math.min(endsAt, midnight) };
  return endsAt <= midnight
    ? [first]
    : [first, ...cutAtMidnight({ ...stretch, startsAt: midnight })];
}
