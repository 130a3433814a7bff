import Holidays from 'date-holidays';
import type { LocalDay } from './desk-time';

const calendar = new Holidays('IT', { languages: ['it'] });
const years = new Map<number, Map<LocalDay, string>>();

/**
 * The national holiday on that day, by its Italian name. Sundays are not holidays
 * here, and 4 October counts from 2026 (law 151 of 8 October 2025).
 */
export function nationalHolidayOn(day: LocalDay): string | undefined {
  const year = Number(day.slice(0, 4));
  return isKnown(year) ? holidaysOf(year).get(day) : undefined;
}

/** Of other years the law says nothing, and every year that was asked for stays in memory. */
function isKnown(year: number): boolean {
  return 1946 <= year && year <= 2200;
}

/**
 * The day in `year` of a yearly feast written as a rule of the date-holidays
 * grammar: `09-29`, `1st sunday in August`, `monday after 2nd sunday in May`,
 * `easter 1`. Undefined when the rule names no day in that year.
 */
export function feastDay(rule: string, year: number): LocalDay | undefined {
  if (!isKnown(year)) return undefined;
  const key = `${year} ${rule}`;
  if (feasts.size >= feastsKnown) feasts.clear();
  if (!feasts.has(key)) feasts.set(key, readFeast(rule, year));
  return feasts.get(key);
}

// Reading a rule costs milliseconds, and every question about free places asks again.
const feasts = new Map<string, LocalDay | undefined>();
const feastsKnown = 5_000;

function readFeast(rule: string, year: number): LocalDay | undefined {
  const feast = new Holidays('IT');
  feast.setHoliday(rule, { name: rule, type: 'public' });
  const day = feast
    .getHolidays(year)
    .find((holiday) => holiday.rule === rule)
    ?.date.slice(0, 10);
  // The library takes 31 April, and 29 February of most years, for the day after.
  return isDate.test(rule) && !day?.endsWith(rule) ? undefined : day;
}

const isDate = /^\d\d-\d\d$/;

function holidaysOf(year: number): Map<LocalDay, string> {
  const known = years.get(year);
  if (known) return known;
  const made = new Map(
    calendar
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => [holiday.date.slice(0, 10), holiday.name] as const),
  );
  years.set(year, made);
  return made;
}
