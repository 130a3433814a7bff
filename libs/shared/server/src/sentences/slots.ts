import {
  type PublicLanguage,
  type ServiceLanguage,
  dayInWords,
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
  /** E.164 */
  readonly phone?: string;
  readonly language?: ServiceLanguage;
  /** Whole, from 0 to 9999; the words around it agree with it. */
  readonly count?: number;
  /** In euro. */
  readonly amount?: number;
  readonly address?: string;
  readonly course?: string;
  readonly document?: string;
  readonly job?: string;
  readonly level?: string;
  readonly line?: string;
  readonly office?: string;
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

const longest = 200;
const most = 9999;

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
    if (Number.isNaN(value.getTime())) return undefined;
    return slot === 'day' ? { words: dayInWords(value, language) } : { ltr: timeInDigits(value) };
  }
  if (typeof value === 'number') return fittingNumber(slot, value, language);
  if (slot === 'phone')
    return /^\+\d{5,15}$/.test(value) ? { phone: spacedPhone(value) } : undefined;
  if (slot === 'language') return languageNamed(value, language);
  // One line of text: a sentence is no place for paragraphs.
  const fits = value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value);
  return fits ? { name: value } : undefined;
}

function fittingNumber(
  slot: SlotName,
  value: number,
  language: PublicLanguage,
): Piece | number | undefined {
  if (!(value >= 0 && value <= most)) return undefined;
  if (slot === 'count') return Number.isInteger(value) ? value : undefined;
  const digits = Number.isInteger(value) ? 0 : 2;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return { ltr: new Intl.NumberFormat(`${language}-u-nu-latn`, shape).format(value) };
}

function languageNamed(code: string, language: PublicLanguage): Piece | undefined {
  const known = serviceLanguages.find((one) => one === code);
  if (!known) return undefined;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(known);
  // Unicode calls it "fulah", of which the desks' Pulaar is one; its speakers don't.
  return { words: known === 'ff' || !name || name === known ? ownName(known) : name };
}
