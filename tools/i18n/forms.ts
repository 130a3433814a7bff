import type { Texts } from './catalogue.ts';

/** A text in one of the forms of its number: `staff.found.#one`. */
const ofForm = /^(.+)\.#(zero|one|two|few|many|other)$/;

/** The key under which the forms of a counted text stand, and which of them it is. */
export function countedIn(key: string): { stem: string; form: string } | undefined {
  const [, stem, form] = ofForm.exec(key) ?? [];
  return stem && form ? { stem, form } : undefined;
}

/** The Italian that a text translates: a form that Italian has not translates the form for many. */
export function sourceOf(italian: Texts, key: string): string | undefined {
  const counted = countedIn(key);
  return italian[key] ?? (counted && italian[`${counted.stem}.#other`]);
}

/** The forms that whole numbers have in a language (Unicode CLDR). */
export function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))];
}

/** A number before a word, which must agree with it; a number after a colon or in brackets need not. */
export function agreesWithNumber(text: string): boolean {
  return /\{+\s*(?:count|times|minutes|days|placed|people)\s*\}+ +\p{L}/u.test(text);
}
