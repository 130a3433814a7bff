import type { TimetableFacts, TimetableVersion } from '@one-stop-shop/scheduling/contracts';

import { inOrder } from './weekly-openings';

/** Facts that are compared as a whole; openings are compared day by day. */
export const comparedFacts = [
  'address',
  'phone',
  'email',
  'languages',
  'slotMinutes',
  'visitSlots',
  'seats',
  'earliestMinutes',
  'latestDays',
] as const;

export type ComparedFact = (typeof comparedFacts)[number];

type Compared = Pick<TimetableFacts, ComparedFact | 'openings'>;

/** What is no longer as it was. */
export interface VersionDifferences {
  /** Hours as written, "16:00–18:00"; empty for a day on which the desk is shut. */
  readonly days: readonly {
    readonly weekday: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
  readonly facts: readonly ComparedFact[];
}

export function differencesOf(before: Compared, after: Compared): VersionDifferences {
  const days = [1, 2, 3, 4, 5, 6, 7]
    .map((weekday) => ({
      weekday,
      before: hoursOn(weekday, before),
      after: hoursOn(weekday, after),
    }))
    .filter((day) => day.before.join() !== day.after.join());
  return { days, facts: comparedFacts.filter((fact) => !isSame(before[fact], after[fact])) };
}

export function isWithoutDifference({ days, facts }: VersionDifferences): boolean {
  return days.length === 0 && facts.length === 0;
}

/** The stretches of a weekday as people read them: "16:00–18:00". */
export function hoursOn(
  weekday: number,
  { openings }: Pick<TimetableFacts, 'openings'>,
): readonly string[] {
  return inOrder(openings)
    .filter((opening) => opening.weekday === weekday)
    .map(({ from, until }) => `${from}–${until}`);
}

/** The version that this one took the place of; none for the first of a desk. */
export function versionBefore(
  version: TimetableVersion,
  versions: readonly TimetableVersion[],
): TimetableVersion | undefined {
  return versions
    .filter(({ validFrom }) => validFrom < version.validFrom)
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
}

function isSame(before: Compared[ComparedFact], after: Compared[ComparedFact]): boolean {
  return comparable(before) === comparable(after);
}

// The order in which somebody ticked the languages says nothing.
function comparable(fact: Compared[ComparedFact]): string {
  if (Array.isArray(fact)) return fact.toSorted().join();
  return typeof fact === 'object' ? JSON.stringify(fact) : String(fact ?? '');
}
