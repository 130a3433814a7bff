import type { LookInEmergency } from '@one-stop-shop/identity/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { isDay } from './birth';
import { TaxCodeUnread, TooLittleToLookFor } from './problems';
import { tokensOfName } from './search/name-tokens';
import { asToken } from './search-tokens';
import { readTaxCode } from './tax-code';

/** Who somebody is, as an emergency says it. */
export type SoughtPerson = Pick<LookInEmergency, 'taxCode' | 'code' | 'name' | 'birthDate'>;

/** What of the index must all be met, and when they were born. */
export interface Sought {
  readonly tokens: readonly string[];
  readonly birth: string | null;
}

/**
 * @param today YYYY-MM-DD
 * @throws TaxCodeUnread, TooLittleToLookFor for less than a full name with the day of birth
 */
export function soughtBy(
  { taxCode, code, name, birthDate }: SoughtPerson,
  today: LocalDay,
): Sought {
  if (taxCode !== undefined) {
    const read = readTaxCode(taxCode, today);
    if (!read) throw new TaxCodeUnread();
    return { tokens: [asToken.taxCode(read.code)], birth: null };
  }
  if (code !== undefined) return { tokens: [], birth: null };
  const words = tokensOfName(name ?? '').filter(({ kind }) => kind === 'word');
  if (words.length < fewestWords || !birthDate || !isDay(birthDate) || birthDate > today)
    throw new TooLittleToLookFor();
  return { tokens: words.map(({ token }) => asToken.word(token)), birth: birthDate };
}

/** A first name and a surname. */
const fewestWords = 2;
