import { readPhone } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { PhoneNotOne, PhoneNotValid, PhoneUnclear } from './problems';

/**
 * The number that somebody wrote, as E.164.
 * @param language of who wrote it: numbers of the countries where it is spoken may be meant
 * @throws PhoneNotValid, PhoneNotOne, PhoneUnclear
 */
export function dialable(written: string, language?: ServiceLanguage): string {
  const sense = readPhone(written, language);
  switch (sense.kind) {
    case 'clear':
      return sense.reading.number;
    case 'unclear':
      throw new PhoneUnclear(sense.readings);
    case 'several':
      throw new PhoneNotOne();
    case 'none':
      throw new PhoneNotValid();
  }
}
