import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import {
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';
import type { PhoneReading } from './phone';

/** What written digits mean. */
export type PhoneSense =
  | { readonly kind: 'clear'; readonly reading: PhoneReading }
  /** Several numbers could be meant, the likelier first: only the person knows. */
  | { readonly kind: 'unclear'; readonly readings: readonly PhoneReading[] }
  /** Two numbers in one field, or a number with an extension. */
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

/** Where people who speak a language have a number from, when it isn't Italian. */
const homes: Record<ServiceLanguage, readonly CountryCode[]> = {
  it: [],
  en: ['GB', 'NG', 'GH'],
  fr: ['FR', 'MA', 'SN', 'TN', 'CI', 'ML'],
  hi: ['IN'],
  pa: ['IN', 'PK'],
  ur: ['PK'],
  uk: ['UA'],
  ar: ['EG', 'MA', 'TN', 'DZ', 'SY'],
  bn: ['BD'],
  sq: ['AL', 'XK'],
  ro: ['RO', 'MD'],
  es: ['ES', 'PE', 'CO'],
  wo: ['SN', 'GM'],
  ff: ['SN', 'GN', 'ML'],
};

const mostReadings = 4;

/**
 * Reads a number as somebody in Italy means it. A prefix of a country is believed; an Italian
 * mobile number is one. Everything else is clear only while no other number could be meant: the
 * digits with a forgotten +, or a number of the countries where the person's language is spoken.
 * @param written as `writtenPhone` keeps it
 */
export function readPhone(written: string, language: ServiceLanguage = 'it'): PhoneSense {
  const digits = written.replace(/\D/g, '');
  if (holdsSeveral(written, digits)) return { kind: 'several' };
  const read = parsePhoneNumberFromString(written, 'IT');
  const hasPrefix = /^[( ]*(?:\+|00)/.test(written);
  if (read && isSure(read, hasPrefix)) return { kind: 'clear', reading: inGroups(read) };
  const others = otherNumbers(digits.replace(/^00/, ''), hasPrefix, language);
  const likely = read && isLikely(read, hasPrefix) ? [read, ...others] : others;
  const readings = [...new Map(likely.map((one) => [one.number, inGroups(one)])).values()];
  const [first] = readings;
  if (!first) return { kind: 'none' };
  return readings.length === 1 && first.number === read?.number
    ? { kind: 'clear', reading: first }
    : { kind: 'unclear', readings: readings.slice(0, mostReadings) };
}

/**
 * A stroke stands after the prefix of an Italian town or mobile network ("0773/708811"); anywhere
 * else, like one or two digits after a hyphen, it adds a number or an extension.
 */
function holdsSeveral(written: string, digits: string): boolean {
  const [before = '', after, ...more] = written.split('/');
  const isPrefix = /^(?:\(?(?:\+|00)39\)?)?\(?(?:0\d{1,3}|3\d\d)\)?$/.test(
    before.replace(/ /g, ''),
  );
  const isAdded = after !== undefined && !(isPrefix && after.replace(/\D/g, '').length >= 5);
  const hasExtension = /\d{5} ?- ?\d{1,2}$|\(\d{1,3}\)$/.test(written);
  return isAdded || more.length > 0 || hasExtension || digits.replace(/^00/, '').length > 15;
}

function isSure(number: PhoneNumber, hasPrefix: boolean): boolean {
  if (hasPrefix) return isLikely(number, hasPrefix);
  return number.isValid() && number.getType() === 'MOBILE';
}

/**
 * Whether a number of another country is in use no table knows for certain, and new ranges
 * appear: a possible one is taken. In Italy new ranges begin with 3 and have nine or ten digits.
 */
function isLikely(number: PhoneNumber, hasPrefix: boolean): boolean {
  if (!isOfPerson(number)) return false;
  if (number.countryCallingCode !== '39') return hasPrefix && number.isPossible();
  const isNewMobile = /^3\d{8,9}$/.test(number.nationalNumber);
  return isNewMobile || number.isValid();
}

// Italian mailboxes have a digit or two more than a mobile number; nobody gives one away.
const nobodys: readonly (string | undefined)[] = [
  'PREMIUM_RATE',
  'SHARED_COST',
  'PERSONAL_NUMBER',
  'PAGER',
  'VOICEMAIL',
];
/** Of no country: services and satellites. */
const networks = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

/** Whether a person can be called there. The desk calls back, and would pay for a toll number. */
function isOfPerson(number: PhoneNumber): boolean {
  return !nobodys.includes(number.getType()) && !networks.includes(number.countryCallingCode);
}

function otherNumbers(digits: string, hasPrefix: boolean, language: ServiceLanguage) {
  const withOrWithout = hasPrefix
    ? parsePhoneNumberFromString(digits, 'IT')
    : parsePhoneNumberFromString(`+${digits}`);
  const atHome = homes[language].map((country) => parsePhoneNumberFromString(digits, country));
  const meant = withOrWithout && isMeant(withOrWithout, language) ? withOrWithout : undefined;
  return [meant, ...atHome].filter(
    (number) => number?.isValid() && isOfPerson(number),
  ) as PhoneNumber[];
}

/**
 * A digit too many makes an Italian mobile number one of Belgium or France: a country whose prefix
 * begins with 3 is offered only where the person's language is spoken, or to who reads Italian and
 * may come from any of them. Others are no beginning of an Italian number.
 */
function isMeant({ countryCallingCode }: PhoneNumber, language: ServiceLanguage): boolean {
  const looksItalian = countryCallingCode.startsWith('3') && language !== 'it';
  const countries = looksItalian ? homes[language] : Object.values(homes).flat();
  return (
    countryCallingCode === '39' ||
    countries.some((country) => getCountryCallingCode(country) === countryCallingCode)
  );
}

function inGroups(number: PhoneNumber): PhoneReading {
  return { number: number.number, grouped: number.formatInternational() };
}
