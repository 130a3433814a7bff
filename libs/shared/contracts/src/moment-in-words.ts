import type { ServiceLanguage } from './language';

/** The desks live by the clock on the wall of the town hall. */
export const deskTimeZone = 'Europe/Rome';

/**
 * The day in words with its weekday ("martedì 24 novembre"), in the person's
 * language. Digits stay Latin in every script: they must match the paper, the
 * phone and the clock of the office.
 */
export function dayInWords(instant: Date, language: ServiceLanguage): string {
  if (language === 'pa') {
    const day = formatter('it', { day: 'numeric' }).format(instant);
    return `${weekdayInWords(isoWeekday(instant), 'pa')}, ${day} ${gurmukhiMonth(instant)}`;
  }
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
}

/** The same with the year. */
export function dayWithYear(instant: Date, language: ServiceLanguage): string {
  return `${dayInWords(instant, language)} ${deskDay(instant).slice(0, 4)}`;
}

/** The name of a weekday; 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayInWords(weekday: number, language: ServiceLanguage): string {
  if (language === 'pa') return gurmukhiWeekdays[weekday - 1] ?? '';
  // The first of January 2024 was a Monday.
  return formatter(language, { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday, 12)));
}

/** The wall time of the desks as HH:MM, 24 hours, Latin digits. */
export function timeInDigits(instant: Date): string {
  return formatter('it', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** The calendar day at the desks as YYYY-MM-DD. */
export function deskDay(instant: Date): string {
  return formatter('sv', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

// Chromium and Android carry no names of days and months in Gurmukhi and write
// "Tue M11" instead, while saying that they know the language.
const gurmukhiWeekdays = ['ਸੋਮਵਾਰ', 'ਮੰਗਲਵਾਰ', 'ਬੁੱਧਵਾਰ', 'ਵੀਰਵਾਰ', 'ਸ਼ੁੱਕਰਵਾਰ', 'ਸ਼ਨਿੱਚਰਵਾਰ', 'ਐਤਵਾਰ'];
const gurmukhiMonths = [
  'ਜਨਵਰੀ',
  'ਫ਼ਰਵਰੀ',
  'ਮਾਰਚ',
  'ਅਪ੍ਰੈਲ',
  'ਮਈ',
  'ਜੂਨ',
  'ਜੁਲਾਈ',
  'ਅਗਸਤ',
  'ਸਤੰਬਰ',
  'ਅਕਤੂਬਰ',
  'ਨਵੰਬਰ',
  'ਦਸੰਬਰ',
];

function gurmukhiMonth(instant: Date): string {
  return gurmukhiMonths[Number(deskDay(instant).slice(5, 7)) - 1] ?? '';
}

/** Weekday at the desks; 1 is Monday, 7 is Sunday. */
function isoWeekday(instant: Date): number {
  return new Date(`${deskDay(instant)}T12:00:00Z`).getUTCDay() || 7;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Building a formatter costs far more than using it, and lists show hundreds of dates.
function formatter(language: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(shape).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  // Plain "en" is American: "Tuesday, November 24".
  const locale = `${language === 'en' ? 'en-GB' : language}-u-nu-latn-ca-gregory`;
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: deskTimeZone });
  formatters.set(key, made);
  return made;
}
