import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { escapedHtml } from '@one-stop-shop/shared/server';
import { catalogues, type Sentence } from './catalogues';

/** A value in a sentence: our own words, or something that reads from the left in every language. */
export type Value = string | { readonly ltr: string };

/** A sentence of the sheet as HTML, its values in their places. */
export function sentence(
  language: PublicLanguage,
  key: Sentence,
  values: Readonly<Record<string, Value>> = {},
): string {
  const words = catalogues[language][key];
  if (words === undefined) throw new Error(`no words for ${key} in ${language}`);
  return words
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return escapedHtml(part);
      const value = values[part];
      if (value === undefined) throw new Error(`a sentence names {${part}}, which has no value`);
      if (typeof value === 'string') return `<bdi>${escapedHtml(value)}</bdi>`;
      return `<bdi dir="ltr">${escapedHtml(value.ltr)}</bdi>`;
    })
    .join('');
}
