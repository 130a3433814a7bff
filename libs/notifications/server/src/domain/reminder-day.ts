import {
  dayOf,
  instantOf,
  nearestDay,
  plusDays,
  type LocalDay,
} from '@one-stop-shop/shared/domain';
import { isDayOfRest, type ClosedDays } from './closed-days';
import { earliestHour, latestHour } from './daytime';

/** How early a reminder may come because the desks are closed; earlier it would be forgotten. */
export const mostDaysEarlier = 7;

/** When people are reminded of their appointments: one hour for the whole district. */
export class ReminderRule {
  /** @param hour wall hour in Europe/Rome, from 9 to 20 */
  constructor(private readonly hour: number) {
    if (!Number.isInteger(hour) || hour < earliestHour || hour > latestHour) {
      throw new RangeError('reminders go out at a full hour from 9 to 20');
    }
  }

  /**
   * When to remind of an appointment, or undefined for one that was booked or
   * moved later than that: whoever has just chosen a time knows it.
   */
  momentFor(startsAt: Date, chosenAt: Date, closed: ClosedDays): Date | undefined {
    const moment = instantOf(
      reminderDay(startsAt, closed),
      `${String(this.hour).padStart(2, '0')}:00`,
    );
    return chosenAt > moment ? undefined : moment;
  }
}

/**
 * The last day before the appointment that is neither Sunday nor a national holiday, nor one
 * on which the desks are closed, unless that were more than a week before. A calendar day,
 * never 24 hours, which miss the clock changes.
 */
export function reminderDay(startsAt: Date, closed: ClosedDays): LocalDay {
  const day = dayOf(startsAt);
  const dayBefore = plusDays(day, -1);
  const open = nearestDay(dayBefore, 'earlier', (one) => !isDayOfRest(one) && !closed.has(one));
  if (open >= plusDays(day, -mostDaysEarlier)) return open;
  return nearestDay(dayBefore, 'earlier', (one) => !isDayOfRest(one));
}
