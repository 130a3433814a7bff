import {
  dayOf,
  instantOf,
  nationalHolidayOn,
  nearestDay,
  plusDays,
  weekdayOf,
  type LocalDay,
} from '@one-stop-shop/shared/server';

const saturday = 6;

/**
 * Calls that are due before this moment are today's. Offices are shut on Saturdays,
 * Sundays and holidays, so the calls of such days are already the business of the
 * working day before: a Monday's visitor is called on Friday.
 */
export function callHorizon(now: Date): Date {
  const tomorrow = plusDays(dayOf(now), 1);
  const day = nearestDay(tomorrow, 'later', (each) => !isOfficeShut(each));
  return instantOf(day, '00:00');
}

function isOfficeShut(day: LocalDay): boolean {
  return weekdayOf(day) >= saturday || nationalHolidayOn(day) !== undefined;
}
