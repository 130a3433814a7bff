import {
  dayOf,
  instantOf,
  nationalHolidayOn,
  nearestDay,
  plusDays,
  weekdayOf,
  type LocalDay,
} from '@one-stop-shop/shared/server';

const sunday = 7;

/** Hours at which people may be reminded, on the wall of the desk. */
export const earliestReminderHour = 9;
export const latestReminderHour = 20;

/** When people are reminded of their appointments: one hour for the whole district. */
export class ReminderRule {
  /** @param hour wall hour in Europe/Rome, from 9 to 20 */
  constructor(private readonly hour: number) {
    if (!Number.isInteger(hour) || hour < earliestReminderHour || hour > latestReminderHour) {
      throw new RangeError('reminders go out at a full hour from 9 to 20');
    }
  }

  /**
   * When to remind of an appointment, or undefined for one that was booked or
   * moved later than that: whoever has just chosen a time knows it.
   */
  momentFor(startsAt: Date, chosenAt: Date): Date | undefined {
    const moment = instantOf(reminderDay(startsAt), `${String(this.hour).padStart(2, '0')}:00`);
    return chosenAt > moment ? undefined : moment;
  }
}

/**
 * The last day before the appointment that is neither Sunday nor a national
 * holiday. A calendar day, never 24 hours, which miss the clock changes.
 */
export function reminderDay(startsAt: Date): LocalDay {
  const dayBefore = plusDays(dayOf(startsAt), -1);
  return nearestDay(
    dayBefore,
    'earlier',
    (day) => weekdayOf(day) !== sunday && !nationalHolidayOn(day),
  );
}
