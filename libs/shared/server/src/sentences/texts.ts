import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import hi from './texts/hi.json' with { type: 'json' };
import it from './texts/it.json' with { type: 'json' };
import pa from './texts/pa.json' with { type: 'json' };
import uk from './texts/uk.json' with { type: 'json' };
import ur from './texts/ur.json' with { type: 'json' };

export type SentenceId = keyof typeof it;

export type TranslatedLanguage = Exclude<PublicLanguage, 'it'>;

/** A sentence as it is said in Italian, the source of all others (ICU MessageFormat). */
export interface CodedSentence {
  readonly kind: string;
  /**
   * Whom it is for; what only an `office` reads is Italian in every language, letters to `staff`
   * are Italian and English, and mediators review neither.
   */
  readonly audience: 'person' | 'office' | 'both' | 'staff';
  /** Whether a stranger who reads it over a shoulder learns nothing. A slot may still tell. */
  readonly discreet: boolean;
  readonly text: string;
  readonly slots: readonly string[];
  readonly note?: string;
}

/** A translation, the Italian that it was made from, and whether somebody has read it. */
export interface Translation {
  readonly text: string;
  /** `sourceMark` of the Italian. */
  readonly source: string;
  readonly state: 'draft' | 'reviewed';
  /** Of a reviewed text: who, and on which day. */
  readonly by?: string;
  readonly at?: string;
}

export const sentences = it as Readonly<Record<SentenceId, CodedSentence>>;

export function isSentenceId(id: string): id is SentenceId {
  return Object.hasOwn(sentences, id);
}

export type Translations = Readonly<Record<string, Translation | undefined>>;

export const translations = { en, fr, hi, pa, ur, uk, ar } as Readonly<
  Record<TranslatedLanguage, Translations>
>;

/** In which languages a sentence is said, besides Italian. */
export function translationsWanted(id: SentenceId): readonly TranslatedLanguage[] {
  const { audience } = sentences[id];
  if (audience === 'staff') return ['en'];
  return audience === 'office' ? [] : (Object.keys(translations) as TranslatedLanguage[]);
}
