import { type PublicLanguage } from '@one-stop-shop/shared/contracts';

const written = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** Whether somebody has typed a month into the address: `2026-11`. */
export function isMonth(text: string | null): text is string {
  return text !== null && written.test(text);
}

/** @param month `2026-11` */
export function monthAfter(month: string, months: number): string {
  const first = new Date(`${month}-01T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** `novembre 2026` */
export function monthInWords(month: string, language: PublicLanguage): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const words = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${month}-01T12:00:00Z`));
}

/** `2:05`; below zero with its sign. */
export function inHours(minutes: number): string {
  const [sign, all] = [minutes < 0 ? '−' : '', Math.abs(minutes)];
  return `${sign}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}
