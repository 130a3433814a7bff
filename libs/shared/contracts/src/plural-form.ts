import type { ServiceLanguage } from './language';

const rules = new Map<ServiceLanguage, Intl.PluralRules>();

/**
 * The form in which a language says a number of things: Italian has two, Arabic six (Unicode
 * CLDR). In the catalogues the forms of a text stand below its key, each with a # before it.
 */
export function pluralForm(count: number, language: ServiceLanguage): Intl.LDMLPluralRule {
  let known = rules.get(language);
  if (!known) {
    known = new Intl.PluralRules(language);
    rules.set(language, known);
  }
  return known.select(count);
}

/** The catalogue key of a text in the form that a number asks for. */
export function countedKey(key: string, count: number, language: ServiceLanguage): string {
  return `${key}.#${pluralForm(count, language)}`;
}

/** The forms that whole numbers of things have in a language. */
export function pluralForms(language: ServiceLanguage): readonly Intl.LDMLPluralRule[] {
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => pluralForm(count, language)))];
}
