import { dayOf, instantOf, nearestDay, plusDays } from '@one-stop-shop/shared/domain';
import { isOfficeShut, type ClosedDays } from './closed-days';

/** How many days ahead closed ones must be known: as far as the next working day is looked for. */
export const daysToLookAhead = 60;

/**
 * Calls that are due before this moment are today's. Nobody telephones on Saturdays, Sundays,
 * holidays and days on which the desks are closed, so the calls of such days are already the
 * business of the working day before: a Monday's visitor is called on Friday, and on Thursday
 * when that Friday is bridged.
 */
export function callHorizon(now: Date, closed: ClosedDays): Date {
  const tomorrow = plusDays(dayOf(now), 1);
  const day = nearestDay(tomorrow, 'later', (each) => !isOfficeShut(each, closed));
  return instantOf(day, '00:00');
}
