import { IntlMessageFormat } from 'intl-messageformat';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { Piece, SaidLine } from '../messages/piece';
import { inSlot, type SlotName, type Slots } from './slots';
import { sourceMark } from './source-mark';
import { sentences, translations, type SentenceId } from './texts';

/** What a mediator has said is right, and the Italian that they read. */
export interface ReviewedText {
  readonly text: string;
  readonly source: string;
}

/** A sentence, said; where it is a draft, a paper says so at the line and a letter at its end. */
export interface SaidSentence extends SaidLine {
  /** In which language it is said: what only an office reads is Italian. */
  readonly language: PublicLanguage;
}

/**
 * Says a coded sentence. Numbers agree with their words as the language wants it (Unicode CLDR).
 * @throws SlotUnfit when a place has nothing, or nothing that fits
 */
export function sentence(
  id: SentenceId,
  wanted: PublicLanguage,
  slots: Slots = {},
  review?: ReviewedText,
): SaidSentence {
  const { language, text, isDraft } = textOf(id, wanted, review);
  const values = Object.fromEntries(
    sentences[id].slots.map((slot) => [slot, inSlot(id, slot as SlotName, slots, language)]),
  );
  try {
    return { language, line: filled(language, text, values), isDraft };
  } catch (error) {
    // A review that the rules of today would refuse may be kept from before: the letter goes out.
    if (review === undefined) throw error;
    return sentence(id, wanted, slots);
  }
}

function filled(
  language: PublicLanguage,
  text: string,
  values: Readonly<Record<string, Piece | number>>,
): readonly Piece[] {
  return formatOf(language, text)
    .formatToParts<Piece>(values)
    .map(({ value }): Piece => (typeof value === 'object' ? value : { words: value }));
}

/** The words of a sentence as they stand, and whether somebody has reviewed them since the Italian changed. */
export function textOf(
  id: SentenceId,
  wanted: PublicLanguage,
  review?: ReviewedText,
): { readonly language: PublicLanguage; readonly text: string; readonly isDraft: boolean } {
  const italian = sentences[id].text;
  const translation = wanted === 'it' ? undefined : translations[wanted][id];
  if (!translation) return { language: 'it', text: italian, isDraft: false };
  if (review?.source === sourceMark(italian)) {
    return { language: wanted, text: review.text, isDraft: false };
  }
  const { text, state, source } = translation;
  const isDraft = state === 'draft' || source !== sourceMark(italian);
  // Who works here is spared what persons are owed.
  return { language: wanted, text, isDraft: isDraft && sentences[id].audience !== 'staff' };
}

const formats = new Map<string, IntlMessageFormat>();

/** Reading a pattern costs far more than filling it. There are fewer than two thousand. */
function formatOf(language: PublicLanguage, text: string): IntlMessageFormat {
  const key = `${language} ${text}`;
  const known = formats.get(key);
  if (known) return known;
  // Plain "en" is American; digits stay Latin in every script.
  const made = new IntlMessageFormat(text, `${language === 'en' ? 'en-GB' : language}-u-nu-latn`);
  formats.set(key, made);
  return made;
}
