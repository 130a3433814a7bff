import type { ManagedMediator } from '@one-stop-shop/scheduling/contracts';

export type Shift = ManagedMediator['shifts'][number];

/** Minutes between the end of a shift and the next one in another municipality. */
interface Gap {
  readonly minutes: number;
}

interface WeekShift {
  readonly shift: Shift;
  /** The way to this shift, when the one before it that day is in another municipality. */
  readonly wayHere: Gap | undefined;
  /** It only begins later, or has a last day. */
  readonly isBounded: boolean;
}

export interface WeekdayRow {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly shifts: readonly WeekShift[];
}

/**
 * The week of a mediator, Monday to Friday and the other days on which there is a shift.
 * @param today YYYY-MM-DD
 */
export function weekOfShifts(shifts: readonly Shift[], today: string): readonly WeekdayRow[] {
  return [1, 2, 3, 4, 5, 6, 7]
    .map((weekday) => ({ weekday, shifts: shiftsOn(weekday, shifts, today) }))
    .filter(({ weekday, shifts: own }) => weekday <= 5 || own.length > 0);
}

function shiftsOn(weekday: number, shifts: readonly Shift[], today: string): WeekShift[] {
  const ofTheDay = shifts
    .filter((shift) => shift.weekday === weekday)
    .toSorted((one, other) => one.from.localeCompare(other.from));
  return ofTheDay.map((shift, index) => ({
    shift,
    wayHere: gapBefore(shift, ofTheDay.slice(0, index)),
    isBounded: shift.validFrom > today || shift.validUntil !== null,
  }));
}

// Shifts that are never in force together follow each other over the months, not over the day.
function gapBefore(shift: Shift, earlier: readonly Shift[]): Gap | undefined {
  const before = earlier.filter((other) => meet(shift, other)).at(-1);
  if (!before || before.municipality === shift.municipality) return undefined;
  return { minutes: minutesOf(shift.from) - minutesOf(before.until) };
}

function meet(one: Shift, other: Shift): boolean {
  const endsBefore = (first: Shift, second: Shift) =>
    first.validUntil !== null && first.validUntil < second.validFrom;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
