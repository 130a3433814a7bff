import { nationalHolidayOn, weekdayOf, type LocalDay } from '@one-stop-shop/shared/domain';

/** Days on which no desk of a municipality works: its own closures and feasts. */
export type ClosedDays = ReadonlySet<LocalDay>;

const saturday = 6;
const sunday = 7;

/** Nobody is written to on such a day, unless there is no other. */
export function isDayOfRest(day: LocalDay): boolean {
  return weekdayOf(day) === sunday || nationalHolidayOn(day) !== undefined;
}

/** Nobody is at the desk to telephone: offices are shut on Saturdays too. */
export function isOfficeShut(day: LocalDay, closed: ClosedDays): boolean {
  return weekdayOf(day) === saturday || isDayOfRest(day) || closed.has(day);
}
