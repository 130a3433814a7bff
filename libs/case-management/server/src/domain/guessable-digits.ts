import type { Birth } from '@one-stop-shop/case-management/contracts';

/** What a clerk with the slip in their hand may know of somebody. */
export interface KnownToOthers {
  readonly birth?: Birth | undefined;
  /** E.164 */
  readonly phones: readonly string[];
}

/**
 * Whether somebody would try these four digits among the first: 0000, 1234, 4321, 1212, what their
 * papers say of their birth, or the end of their phone.
 */
export function isGuessable(digits: string, { birth, phones }: KnownToOthers): boolean {
  return (
    isPattern(digits) ||
    ofBirth(birth).includes(digits) ||
    phones.some((phone) => phone.endsWith(digits))
  );
}

function isPattern(digits: string): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = [...digits].map(Number);
  const step = second - first;
  const isRun = Math.abs(step) <= 1 && third - second === step && fourth - third === step;
  return isRun || digits.slice(0, 2) === digits.slice(2);
}

/** The year, day and month in either order, and either with the end of the year. */
function ofBirth(birth: Birth | undefined): readonly string[] {
  if (!birth) return [];
  if ('year' in birth) return [String(birth.year)];
  const [year = '', month = '', day = ''] = birth.date.split('-');
  const short = year.slice(2);
  return [year, day + month, month + day, month + short, day + short, short + month];
}
