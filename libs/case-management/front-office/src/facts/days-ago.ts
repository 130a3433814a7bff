import { type PublicLanguage, deskDay } from '@one-stop-shop/shared/contracts';

const aDay = 86_400_000;

/** How long ago a day was, in words: "oggi", "3 giorni fa", "2 mesi fa"; by the calendar of the desks. */
export function daysAgo(instant: string, now: Date, language: PublicLanguage): string {
  const midday = (at: Date) => Date.parse(`${deskDay(at)}T12:00:00Z`);
  const days = Math.round((midday(new Date(instant)) - midday(now)) / aDay);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 14) return words.format(days, 'day');
  if (size < 60) return words.format(Math.round(days / 7), 'week');
  if (size < 730) return words.format(Math.round(days / 30.4), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}
