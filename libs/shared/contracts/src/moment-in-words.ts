import type { ServiceLanguage } from './language';

/** The desks live by the clock on the wall of the town hall. */
export const deskTimeZone = 'Europe/Rome';

/**
 * The day in words with its weekday ("martedì 24 novembre"), in the person's
 * language. Digits stay Latin in every script: they must match the paper, the
 * phone and the clock of the office.
 */
export function dayInWords(instant: Date, language: ServiceLanguage): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
}

/** The wall time of the desks as HH:MM, 24 hours, Latin digits. */
export function timeInDigits(instant: Date): string {
  return formatter('it', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** The calendar day at the desks as YYYY-MM-DD. */
export function deskDay(instant: Date): string {
  return formatter('sv', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs far more than using it, and lists show hundreds of dates.
function formatter(language: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(shape).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  const locale = `${language}-u-nu-latn-ca-gregory`;
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: deskTimeZone });
  formatters.set(key, made);
  return made;
}
