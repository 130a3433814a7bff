import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { Choice } from '@one-stop-shop/shared/front-office/staff';

const known = new Map<PublicLanguage, readonly Choice[]>();

/** What a country is called; its code where nobody has a name for it. */
export function countryName(code: string, readers: PublicLanguage): string {
  return new Intl.DisplayNames([readers], { type: 'region' }).of(code) ?? code;
}

/**
 * All countries by name, as the browser knows them (ISO 3166-1): no list of our own grows old. What
 * is reserved, or a group of countries, is left out.
 */
export function countryChoices(readers: PublicLanguage): readonly Choice[] {
  const before = known.get(readers);
  if (before) return before;
  const names = new Intl.DisplayNames([readers], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !noCountries.has(code))
    .flatMap((value) => {
      const words = names.of(value);
      return words ? [{ value, words }] : [];
    })
    .toSorted((one, other) => one.words.localeCompare(other.words, readers));
  known.set(readers, found);
  return found;
}

/** Unions, exceptional reservations, names of former states and what stands for "unknown". */
const noCountries = new Set(
  `AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK
   UN VD WK XA XB YD YU ZR ZZ`.split(/\s+/),
);
