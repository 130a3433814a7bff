import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import ar from './ar.json';
import en from './en.json';
import fr from './fr.json';
import it from './it.json';
import pa from './pa.json';
import ur from './ur.json';

/** The sentences of a message; the Italian ones are the source of the others. */
export type Sentence = keyof typeof it;

export const catalogues: Readonly<Record<PublicLanguage, Readonly<Record<Sentence, string>>>> = {
  it,
  en,
  fr,
  pa,
  ur,
  ar,
};
