import { CheckDigitizer, Parser } from '@marketto/codice-fiscale-utils';
import { tidiedSigns } from '@one-stop-shop/shared/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { type Birth, isDay } from './birth';

/**
 * An Italian tax code: 16 characters that say birth and gender, or the 11 digits that are given
 * until the person is known to the registry, and say nothing.
 */
export type TaxCode =
  | { readonly form: 'provisional'; readonly code: string }
  | {
      readonly form: 'personal';
      readonly code: string;
      /** The latest possible: the code says two digits of the year. */
      readonly birthDay: LocalDay;
      readonly gender: 'female' | 'male';
    };

/**
 * What somebody wrote as a tax code: spaces and small letters don't matter, check characters do.
 * Codes in which letters stand for digits (omocodia) are of their own, and stay as they are.
 * @returns nothing when it is none
 */
export function readTaxCode(written: string, today: LocalDay): TaxCode | undefined {
  const code = tidied(written);
  if (/^\d{11}$/.test(code)) return isProvisional(code) ? { form: 'provisional', code } : undefined;
  if (!personal.test(code) || CheckDigitizer.checkDigit(code) !== code[15]) return undefined;
  const birthDay = latestDay(code, today);
  const gender = parser.cfToGender(code);
  if (!birthDay || !gender) return undefined;
  return { form: 'personal', code, birthDay, gender: gender === 'F' ? 'female' : 'male' };
}

export type TaxCodeWarning = 'contradicts-birth-date' | 'contradicts-gender';

/**
 * What a tax code and the person's own facts say differently. Never a reason to refuse either:
 * registries err, documents are corrected, people change.
 */
export function warningsAbout(
  taxCode: TaxCode,
  person: { readonly birth: Birth; readonly gender?: string },
): readonly TaxCodeWarning[] {
  if (taxCode.form === 'provisional') return [];
  const { birth, gender } = person;
  const genderIsSaid = gender === 'female' || gender === 'male';
  return [
    ...(isAnotherBirth(taxCode.birthDay, birth) ? (['contradicts-birth-date'] as const) : []),
    ...(genderIsSaid && gender !== taxCode.gender ? (['contradicts-gender'] as const) : []),
  ];
}

const longestWritten = 60;

function tidied(written: string): string {
  if (written.length > longestWritten) return '';
  return tidiedSigns(written)
    .replace(/[\s.-]/g, '')
    .toUpperCase();
}

const digit = '[0-9LMNP-V]';
const personal = new RegExp(`^[A-Z]{6}${digit}{2}[ABCDEHLMPRST]${digit}{2}[A-Z]${digit}{3}[A-Z]$`);

// Asked for what is in the code alone: the place would need the land register, the year a clock.
const parser = new Parser(undefined);

function latestDay(code: string, today: LocalDay): LocalDay | undefined {
  const year = parser.cfDeomocode(code).slice(6, 8);
  const month = parser.cfToBirthMonth(code);
  const day = parser.cfToBirthDay(code);
  if (month === null || day === null) return undefined;
  const rest = `${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return ['20', '19', '18']
    .map((century) => `${century}${year}-${rest}`)
    .find((written) => isDay(written) && written <= today);
}

/** Two digits of the year are all that a code says of it: 04 is 1904 as well. */
function isAnotherBirth(said: LocalDay, birth: Birth): boolean {
  if (birth.known === 'day') return said.slice(2) !== birth.day.slice(2);
  return birth.known === 'year' && Number(said.slice(2, 4)) !== birth.year % 100;
}

/** Decree of 23 December 1976: seven digits, three of the office, a check digit by Luhn. */
function isProvisional(code: string): boolean {
  const sum = [...code].reduce((all, digit, at) => all + luhn(Number(digit), at), 0);
  return sum % 10 === 0 && !code.startsWith('0000000');
}

function luhn(digit: number, at: number): number {
  if (at % 2 === 0) return digit;
  return digit * 2 - (digit > 4 ? 9 : 0);
}
