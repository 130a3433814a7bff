import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { PhoneNotValid } from './problems';

/** A phone number as E.164; without a prefix it is Italian. Throws {@link PhoneNotValid}. */
export function dialable(written: string): string {
  const number = parsePhoneNumberFromString(written, 'IT');
  if (!number?.isPossible()) throw new PhoneNotValid();
  return number.number;
}
