import { DateTime } from 'luxon';
import { deskTimeZone } from '@one-stop-shop/shared/contracts';

/** A calendar day at the desks, YYYY-MM-DD in Europe/Rome. */
export type LocalDay = string;

/**
 * The instant at which the wall clock shows `time` on `day`. A time that the
 * spring change skips is read as much later (02:30 → 03:30); one that the autumn
 * change repeats is its first occurrence.
 */
export function instantOf(day: LocalDay, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: deskTimeZone }).toJSDate();
}

export function dayOf(instant: Date): LocalDay {
  return DateTime.fromJSDate(instant, { zone: deskTimeZone }).toFormat('yyyy-MM-dd');
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): number {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday;
}

/** A calendar day later or earlier: never 24 hours, which miss the clock changes. */
export function plusDays(day: LocalDay, days: number): LocalDay {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** All days from `from` to `to`, both included. */
export function daysBetween(from: LocalDay, to: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}
