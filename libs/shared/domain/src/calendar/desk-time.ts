import { DateTime } from 'luxon';
import { deskTimeZone } from '@one-stop-shop/shared/contracts';

/** A calendar day at the desks, YYYY-MM-DD in Europe/Rome: the years have four digits. */
export type LocalDay = string;

// Days are compared as text and sent to the database, so none may leave the format.
const firstMs = Date.parse('0001-01-01');
const lastMs = Date.parse('9999-12-31');
const withinCalendar = (ms: number): number => Math.min(Math.max(ms, firstMs), lastMs);

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

/** The day of an instant; of one beyond the calendar, the calendar's first or last. */
export function dayOf(instant: Date): LocalDay {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError('no instant');
  // Since clocks follow zones, days begin at full hours of UTC: all of one hour are of one day.
  const hour = Math.floor(ms / hourInMs);
  return hour >= 0 ? knownOr(days, hour, () => readDay(hour * hourInMs)) : readDay(ms);
}

function readDay(ms: number): LocalDay {
  return DateTime.fromMillis(withinCalendar(ms), { zone: deskTimeZone }).toFormat('yyyy-MM-dd');
}

const hourInMs = 60 * 60 * 1000;
const days = new Map<number, LocalDay>();

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): number {
  return new Date(day).getUTCDay() || 7;
}

const dayInMs = 24 * 60 * 60 * 1000;

/**
 * A calendar day later or earlier, never beyond the first and the last that can be
 * written. In UTC every day has 24 hours, at the desks not.
 */
export function plusDays(day: LocalDay, days: number): LocalDay {
  return dayAt(Date.parse(day) + days * dayInMs);
}

/** Most days in one range: more than any rule of the desks looks ahead and back. */
const longestRange = 1_000;

/**
 * All days from `from` to `to`, both included; none when they are the wrong way round.
 * @throws RangeError when they are more than a thousand: whoever asks bounds them before
 */
export function daysBetween(from: LocalDay, to: LocalDay): LocalDay[] {
  const begins = Date.parse(from);
  const days = Math.floor((Date.parse(to) - begins) / dayInMs) + 1;
  if (!(days <= longestRange)) throw new RangeError('a range of too many days, or of none');
  return Array.from({ length: Math.max(0, days) }, (_, n) => dayAt(begins + n * dayInMs));
}

/** Most steps of a search for a day: no two feasts lie so far apart. */
const longestSearch = 60;

/** The nearest day from `day` on, forwards or backwards, that fits; where none does, the last looked at. */
export function nearestDay(
  day: LocalDay,
  direction: 'later' | 'earlier',
  fits: (day: LocalDay) => boolean,
): LocalDay {
  const step = direction === 'later' ? 1 : -1;
  let found = day;
  for (let steps = 0; steps < longestSearch && !fits(found); steps += 1) {
    found = plusDays(found, step);
  }
  return found;
}

function dayAt(ms: number): LocalDay {
  return new Date(withinCalendar(ms)).toISOString().slice(0, 10);
}

const aheadOfUtc = new Map<LocalDay, number | 'changes'>();

/**
 * By how many milliseconds the wall clock is ahead of UTC, unless it changes that
 * day. A month of slots asks thousands of times about the same few days, and a
 * look at the time zone takes longer than all the rest.
 */
function aheadOfUtcOn(day: LocalDay): number | 'changes' {
  return knownOr(aheadOfUtc, day, () => {
    const midnight = DateTime.fromISO(day, { zone: deskTimeZone });
    const steady = midnight.offset === midnight.plus({ days: 1 }).offset;
    return steady ? midnight.offset * 60_000 : 'changes';
  });
}

const mostKnown = 10_000;

function knownOr<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  const found = known.get(key) ?? find();
  if (known.size >= mostKnown && !known.has(key)) known.clear();
  known.set(key, found);
  return found;
}
