import { dayInWords } from '@one-stop-shop/shared/contracts';
import type { HoursByMunicipality, HoursOfMonth } from '@one-stop-shop/case-management/contracts';

/** How municipalities are called, by code. */
export type Places = ReadonlyMap<string, string>;

/** Work without a municipality is for the whole district. */
export function placeInWords(municipality: string | undefined, places: Places): string {
  return municipality ? (places.get(municipality) ?? municipality) : 'Distretto';
}

/** `2:05`; below zero with its sign. */
export function inHours(minutes: number): string {
  const [sign, all] = [minutes < 0 ? '−' : '', Math.abs(minutes)];
  return `${sign}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** `novembre 2026` */
export function monthInWords(month: string): string {
  const words = new Intl.DateTimeFormat('it', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return words.format(new Date(`${month}-01T12:00:00Z`));
}

export const columnsInHours = (line: Omit<HoursByMunicipality, 'municipality'>): string[] =>
  [line.meetings, line.ways, line.review, line.corrected, line.total].map(inHours);

export function dayOfLine({ day }: HoursOfMonth['days'][number]): string {
  return dayInWords(new Date(`${day}T12:00:00Z`), 'it');
}
