import {
  type PublicLanguage,
  type ServiceLanguage,
  dayInWords,
  dayWithYear,
  ownName,
  serviceLanguages,
  spacedPhone,
  timeInDigits,
} from '@one-stop-shop/shared/contracts';
import type { Piece } from '../messages/piece';

/** What stands in the places of a sentence, by the names of the places. */
export interface Slots {
  /** Said in words with the weekday, in the language of the sentence. */
  readonly day?: Date;
  readonly time?: Date;
  readonly from?: Date;
  readonly until?: Date;
  /** In words, with the year. */
  readonly date?: Date;
  /** What no longer counts, crossed out where that can be shown. */
  readonly oldDay?: Date;
  readonly oldTime?: Date;
  /** E.164, or as an office writes its own. */
  readonly phone?: string;
  readonly language?: ServiceLanguage;
  /** Whole, from 0 to 9999; the words around it agree with it. */
  readonly count?: number;
  /** Whole, below a million. */
  readonly people?: number;
  /** In euro. */
  readonly amount?: number;
  readonly address?: string;
  readonly code?: string;
  readonly course?: string;
  readonly desk?: string;
  readonly document?: string;
  readonly job?: string;
  readonly level?: string;
  readonly line?: string;
  /** Several of a kind, as the language joins them. */
  readonly list?: string;
  readonly name?: string;
  readonly office?: string;
  readonly person?: string;
  readonly purpose?: string;
  readonly reference?: string;
  readonly role?: string;
  readonly sheet?: string;
  readonly town?: string;
}

export type SlotName = keyof Slots;

/** A place of a sentence has nothing to stand in it, or something that can't. */
export class SlotUnfit extends Error {
  readonly code = 'sentences.slot-unfit';

  constructor(sentence: string, slot: string, why: 'missing' | 'out of bounds') {
    super(`${sentence} {${slot}}: ${why}`);
  }
}

const longest = (slot: SlotName): number => (slot === 'list' ? 1_000 : 200);
const most = (slot: SlotName): number => (slot === 'people' ? 999_999 : 9_999);

/** Italian addresses, codes and numbers, which read from the left in every language. */
const fromTheLeft: ReadonlySet<SlotName> = new Set(['address', 'code', 'desk', 'reference']);

/**
 * What a place holds, ready to be said; a number is left to the sentence.
 * @throws SlotUnfit
 */
export function inSlot(
  sentence: string,
  slot: SlotName,
  slots: Slots,
  language: PublicLanguage,
): Piece | number {
  const value = slots[slot];
  if (value === undefined) throw new SlotUnfit(sentence, slot, 'missing');
  const piece = fitting(slot, value, language);
  if (piece === undefined) throw new SlotUnfit(sentence, slot, 'out of bounds');
  return piece;
}

function fitting(
  slot: SlotName,
  value: Date | number | string,
  language: PublicLanguage,
): Piece | number | undefined {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : momentIn(slot, value, language);
  }
  if (typeof value === 'number') return fittingNumber(slot, value, language);
  if (slot === 'phone')
    return /^\+?\d[\d ]{4,19}$/.test(value) ? { phone: spacedPhone(value) } : undefined;
  if (slot === 'language') return languageInWords(value, language);
  // One line of text: a sentence is no place for paragraphs.
  const fits = value.trim() !== '' && value.length <= longest(slot) && !/\p{Cc}/u.test(value);
  if (!fits) return undefined;
  return fromTheLeft.has(slot) ? { ltr: value } : { name: value };
}

function momentIn(slot: SlotName, value: Date, language: PublicLanguage): Piece {
  const day = dayInWords(value, language);
  if (slot === 'day') return { words: day };
  if (slot === 'date') return { words: dayWithYear(value, language) };
  if (slot === 'oldDay') return { gone: { words: day } };
  const time = { ltr: timeInDigits(value) };
  return slot === 'oldTime' ? { gone: time } : time;
}

function fittingNumber(
  slot: SlotName,
  value: number,
  language: PublicLanguage,
): Piece | number | undefined {
  if (!(value >= 0 && value <= most(slot))) return undefined;
  if (slot === 'count' || slot === 'people') return Number.isInteger(value) ? value : undefined;
  const digits = Number.isInteger(value) ? 0 : 2;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return { ltr: new Intl.NumberFormat(`${language}-u-nu-latn`, shape).format(value) };
}

/** What a language is called in another; undefined for one that nobody speaks at the desks. */
export function languageInWords(
  code: string,
  language: PublicLanguage,
): { readonly words: string } | undefined {
  const known = serviceLanguages.find((one) => one === code);
  if (!known) return undefined;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(known);
  // Unicode calls it "fulah", of which the desks' Pulaar is one; its speakers don't.
  return { words: known === 'ff' || !name || name === known ? ownName(known) : name };
}
