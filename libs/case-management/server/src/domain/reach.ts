import type { ContactToKeep, ContactUse } from '@one-stop-shop/case-management/contracts';
import { freeUse } from '@one-stop-shop/case-management/contracts';
import { readPhone } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { PhoneNotClear } from './problems';

/** A contact as it is kept: the number as E.164, the address in small letters. */
export interface Reach {
  readonly phone: string | null;
  readonly email: string | null;
  readonly use: ContactUse;
}

/**
 * @param language numbers of the countries where it is spoken may be meant
 * @throws PhoneNotClear when it is none, or could be several
 */
export function reachOf(contact: ContactToKeep, language?: ServiceLanguage): Reach {
  const use = contact.use ?? freeUse;
  if ('email' in contact) return { phone: null, email: contact.email.toLowerCase(), use };
  const sense = readPhone(contact.phone, language);
  if (sense.kind !== 'clear') throw new PhoneNotClear();
  return { phone: sense.reading.number, email: null, use };
}

/** Written twice, the last one counts. */
export function withoutTwins(contacts: readonly Reach[]): Reach[] {
  return [...new Map(contacts.map((one) => [one.phone ?? one.email, one])).values()];
}
