import { DomainError, type LocalDay } from '@one-stop-shop/shared/domain';

/** When somebody was born, as far as they know: many come with a year, some with nothing. */
export type Birth =
  | { readonly known: 'day'; readonly day: LocalDay }
  | { readonly known: 'year'; readonly year: number }
  | { readonly known: 'nothing' };

/** The calendar has no such day: 31 February, 29 February of most years. */
export class NoSuchDay extends DomainError {
  readonly code = 'case-management.no-such-day';
}

/** Before 1900, or after today. */
export class BirthOutOfRange extends DomainError {
  readonly code = 'case-management.birth-out-of-range';
}

const earliestYear = 1900;

/**
 * A birth by what is known of it.
 * @param written YYYY-MM-DD, YYYY, or nothing
 * @throws NoSuchDay, also for a text of another form
 * @throws BirthOutOfRange
 */
export function birthOf(written: string | undefined, today: LocalDay): Birth {
  if (written === undefined || written === '') return { known: 'nothing' };
  const isYear = /^\d{4}$/.test(written);
  if (!isYear && !isDay(written)) throw new NoSuchDay('a birth on no day of the calendar');
  const year = Number(written.slice(0, 4));
  if (year < earliestYear || written > today.slice(0, written.length)) {
    throw new BirthOutOfRange('a birth before 1900 or to come');
  }
  return isYear ? { known: 'year', year } : { known: 'day', day: written };
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
}

/** Full years of life: the least and the most that may be true; nothing where nothing is known. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/**
 * The age on a day, in full years. Who was born on 29 February is a year older on 1 March of years
 * that have no such day. Of a birth to come after `day`, 0.
 */
export function ageOn(birth: Birth, day: LocalDay): Age | undefined {
  if (birth.known === 'nothing') return undefined;
  const year = Number(day.slice(0, 4));
  if (birth.known === 'day') {
    const before = day.slice(5) < birth.day.slice(5) ? 1 : 0;
    const years = Math.max(0, year - Number(birth.day.slice(0, 4)) - before);
    return { least: years, most: years };
  }
  // On the last day of the year everybody has had their birthday.
  const most = Math.max(0, year - birth.year);
  return { least: day.endsWith('-12-31') ? most : Math.max(0, most - 1), most };
}

export type AgeBand = 'under-18' | '18-29' | '30-60' | 'over-60';

/** The bands an age may fall in: one, two where only the year is known and it decides, or none. */
export function ageBandsOn(birth: Birth, day: LocalDay): readonly AgeBand[] {
  const age = ageOn(birth, day);
  return age ? [...new Set([bandOf(age.least), bandOf(age.most)])] : [];
}

function bandOf(years: number): AgeBand {
  if (years < majority) return 'under-18';
  if (years < 30) return '18-29';
  return years <= 60 ? '30-60' : 'over-60';
}

/** Italian law, article 2 of the civil code: 18 full years. */
const majority = 18;

/** Whether somebody is a minor on a day; `possibly-minor` where only the year is known and it decides. */
export function minorityOn(
  birth: Birth,
  day: LocalDay,
): 'minor' | 'possibly-minor' | 'adult' | 'unknown' {
  const age = ageOn(birth, day);
  if (!age) return 'unknown';
  if (age.most < majority) return 'minor';
  return age.least < majority ? 'possibly-minor' : 'adult';
}
