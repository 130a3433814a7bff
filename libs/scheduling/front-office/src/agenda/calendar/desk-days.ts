import {
  type ServiceLanguage,
  deskDay,
  deskTimeZone,
  timeInDigits,
} from '@one-stop-shop/shared/contracts';

/** Whether this text is a calendar day that exists, YYYY-MM-DD. */
export function isDay(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midday = middayOf(text);
  return !Number.isNaN(midday.getTime()) && deskDay(midday) === text;
}

/** An instant that falls on this calendar day at the desks, whatever the season. */
export function middayOf(day: string): Date {
  return new Date(`${day}T11:00:00Z`);
}

/** The calendar day that follows `day` by `count` days; negative counts go back. */
export function daysAfter(day: string, count: number): string {
  const midday = middayOf(day);
  midday.setUTCDate(midday.getUTCDate() + count);
  return midday.toISOString().slice(0, 10);
}

/** The seven days, from Monday, of the week in which `day` lies. */
export function weekOf(day: string): string[] {
  const sinceMonday = (middayOf(day).getUTCDay() + 6) % 7;
  const monday = daysAfter(day, -sinceMonday);
  return [0, 1, 2, 3, 4, 5, 6].map((count) => daysAfter(monday, count));
}

/** The calendar day at the desks of an ISO instant. */
export function dayOf(instant: string): string {
  return deskDay(new Date(instant));
}

/** Minutes on the wall clock of the desks since midnight. */
export function minuteOfDay(instant: Date): number {
  const [hours, minutes] = timeInDigits(instant).split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A stretch of days as people say it: "23–29 novembre". */
export function daysInWords(first: string, last: string, language: ServiceLanguage): string {
  const shape = { day: 'numeric', month: 'long', timeZone: deskTimeZone } as const;
  // Plain "en" is American: "November 23 – 29".
  const locale = language === 'en' ? 'en-GB' : language;
  const words = new Intl.DateTimeFormat(locale, shape);
  const [from, until] = [middayOf(first), middayOf(last)];
  if (first.slice(0, 7) === last.slice(0, 7)) return words.formatRange(from, until);
  // Over the end of a month the range would say "06 dicembre" in Italian.
  return `${words.format(from)} – ${words.format(until)}`;
}
