import { ReminderRule } from '../domain/reminder-day';

/** The reminders of appointments that were booked long ago, as ISO instants. */
export function remindersOf(appointments: readonly string[], hour: number): string[] {
  const rule = new ReminderRule(hour);
  return appointments.map(
    (startsAt) =>
      rule.momentFor(new Date(startsAt), new Date(0), new Set())?.toISOString() ?? 'none',
  );
}
