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
  const ahead = aheadOfUtcOn(day);
  if (ahead !== 'changes') return new Date(Date.parse(`${day}T${time}Z`) - ahead);
  return DateTime.fromISO(`${day}T${time}`, { zone: deskTimeZone }).toJSDate();
}

export function dayOf(instant: Date): LocalDay {
  return DateTime.fromJSDate(instant, { zone: deskTimeZone }).toFormat('yyyy-MM-dd');
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(day).getUTCDay() || 7;
}

const dayInMs = 24 * 60 * 60 * 1000;

/** A calendar day later or earlier. In UTC every day has 24 hours, at the desks not. */
export function plusDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
}

/** All days from `from` to `to`, both included. */
export function daysBetween(from: LocalDay, to: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

const daysKnown = 2_000;
const aheadOfUtc = new Map<LocalDay, number | 'changes'>();

/**
 * By how many milliseconds the wall clock is ahead of UTC, unless it changes that
 * day. A month of slots asks thousands of times about the same few days, and a
 * look at the time zone takes longer than all the rest.
 */
function aheadOfUtcOn(day: LocalDay): number | 'changes' {
  const known = aheadOfUtc.get(day);
  if (known !== undefined) return known;
  if (aheadOfUtc.size >= daysKnown) aheadOfUtc.clear();
  const midnight = DateTime.fromISO(day, { zone: deskTimeZone });
  const steady = midnight.offset === midnight.plus({ days: 1 }).offset;
  const ahead = steady ? midnight.offset * 60_000 : 'changes';
  aheadOfUtc.set(day, ahead);
  return ahead;
}
