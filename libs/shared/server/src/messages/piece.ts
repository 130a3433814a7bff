import { escapedHtml } from '../export/escaped-html';

/**
 * A part of a sentence. Words are ours; a name may be in any script; what stands
 * `ltr` (times, codes, numbers, addresses) reads from the left in every language.
 */
export type Piece =
  | { readonly words: string }
  | { readonly name: string }
  | { readonly ltr: string }
  | { readonly phone: string }
  /** What no longer counts, crossed out where that can be shown. */
  | { readonly gone: Exclude<Piece, { gone: unknown }> };

/** A line of ours, and whether a machine has translated it and no person has read it since. */
export interface SaidLine {
  readonly line: readonly Piece[];
  readonly isDraft: boolean;
}

/**
 * An address to open stands alone on its line, so that nothing beside it is taken for a
 * part of it: neither a sign nor the invisible marks of right-to-left text.
 */
export type Line =
  | SaidLine
  | {
      readonly link: string;
      /** Where a button can be shown, what stands on it instead of the address. */
      readonly button?: SaidLine;
    }
  /** What the eye is to find first: large where that can be shown, else said in a sentence. */
  | { readonly large: readonly Piece[]; readonly said: SaidLine }
  /** Further on by an address that plain text leaves out: what it shows is said there already. */
  | { readonly aside: string; readonly words: SaidLine };

export type Direction = 'ltr' | 'rtl';

const leftToRight = '\u2066';
const ownDirection = '\u2068';
const endOfIsolation = '\u2069';

/** Plain text, undefined where there is none of the line; in right-to-left text what has its own direction is isolated, invisibly. */
export function asText(line: readonly Piece[] | SaidLine, direction: Direction): string;
export function asText(line: Line, direction: Direction): string | undefined;
export function asText(line: readonly Piece[] | Line, direction: Direction): string | undefined {
  if ('link' in line) return line.link;
  if ('aside' in line) return undefined;
  if ('large' in line) return asText(line.said, direction);
  if ('line' in line) return asText(line.line, direction);
  const isolated = (mark: string, text: string): string =>
    direction === 'rtl' ? `${mark}${text}${endOfIsolation}` : text;
  return line
    .map((piece): string => {
      if ('gone' in piece) return asText([piece.gone], direction);
      if ('words' in piece) return piece.words;
      if ('name' in piece) return isolated(ownDirection, piece.name);
      return isolated(leftToRight, 'ltr' in piece ? piece.ltr : piece.phone);
    })
    .join('');
}

// Mail programs read no style sheet.
const asLarge = 'font-size: 28px; line-height: 1.4';
const asButton =
  'display: inline-block; margin: 8px 0; padding: 12px 24px; border-radius: 4px; background: #0059b3; color: #ffffff; font-weight: bold; text-decoration: none';

export function asHtml(line: readonly Piece[] | Line): string {
  if ('link' in line) {
    const address = escapedHtml(line.link);
    if (line.button) return `<a href="${address}" style="${asButton}">${asHtml(line.button)}</a>`;
    return `<a href="${address}" dir="ltr">${address}</a>`;
  }
  if ('aside' in line) return `<a href="${escapedHtml(line.aside)}">${asHtml(line.words)}</a>`;
  if ('large' in line) return `<strong style="${asLarge}">${asHtml(line.large)}</strong>`;
  if ('line' in line) return asHtml(line.line);
  return line
    .map((piece): string => {
      if ('gone' in piece) return `<s>${asHtml([piece.gone])}</s>`;
      if ('words' in piece) return escapedHtml(piece.words);
      if ('name' in piece) return `<bdi>${escapedHtml(piece.name)}</bdi>`;
      if ('ltr' in piece) return `<bdi dir="ltr">${escapedHtml(piece.ltr)}</bdi>`;
      const number = piece.phone.replace(/[^\d+]/g, '');
      return `<a href="tel:${number}"><bdi dir="ltr">${escapedHtml(piece.phone)}</bdi></a>`;
    })
    .join('');
}

/** Whether something in a line was translated by a machine alone. */
export function isDraftLine(line: Line): boolean {
  if ('link' in line) return line.button?.isDraft ?? false;
  if ('aside' in line) return line.words.isDraft;
  return 'large' in line ? line.said.isDraft : line.isDraft;
}
