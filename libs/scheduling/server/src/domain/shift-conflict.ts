import type { ConflictingShift } from './problems';
import type { Validity, WeeklyStretch } from './timetable';

/** A weekly shift and whose desk it is at. */
export interface PlacedShift extends WeeklyStretch, Validity {
  readonly municipality: string;
}

/** What keeps a mediator from taking a shift. */
export interface ShiftConflict extends ConflictingShift {
  readonly kind: 'overlap' | 'travel';
}

/**
 * The first of the mediator's other shifts that leaves no time for a new one: they
 * overlap, or lie in two municipalities with less time between them than the way takes.
 * @param minutesBetween minutes of travel between two different municipalities
 */
export function conflictOf(
  shift: PlacedShift,
  others: readonly PlacedShift[],
  minutesBetween: (one: string, other: string) => number,
): ShiftConflict | undefined {
  for (const other of others) {
    if (other.weekday !== shift.weekday || !haveDaysInCommon(shift, other)) continue;
    const travelMinutes =
      other.municipality === shift.municipality
        ? 0
        : minutesBetween(shift.municipality, other.municipality);
    const between = Math.max(
      minuteOf(other.from) - minuteOf(shift.until),
      minuteOf(shift.from) - minuteOf(other.until),
    );
    if (between >= travelMinutes) continue;
    const { municipality, from, until } = other;
    const kind = between < 0 ? 'overlap' : 'travel';
    return { kind, municipality, from, until, travelMinutes };
  }
  return undefined;
}

function haveDaysInCommon(one: Validity, other: Validity): boolean {
  return (
    (other.validBefore === null || one.validFrom < other.validBefore) &&
    (one.validBefore === null || other.validFrom < one.validBefore)
  );
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
