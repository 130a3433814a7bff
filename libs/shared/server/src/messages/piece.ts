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

/**
 * An address to open stands alone on its line, so that nothing beside it is taken for a
 * part of it: neither a sign nor the invisible marks of right-to-left text.
 */
export type Line = readonly Piece[] | { readonly link: string };

export type Direction = 'ltr' | 'rtl';

/** Puts the values in the places that a sentence names in braces. */
export function fill(sentence: string, values: Readonly<Record<string, Piece>>): Piece[] {
  return sentence.split(/\{(\w+)\}/).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ words: part }];
    const value = values[part];
    if (!value) throw new Error(`a sentence names {${part}}, which has no value`);
    return [value];
  });
}

const leftToRight = '\u2066';
const ownDirection = '\u2068';
const endOfIsolation = '\u2069';

/** Plain text; in right-to-left text what has its own direction is isolated, invisibly. */
export function asText(line: Line, direction: Direction): string {
  if ('link' in line) return line.link;
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

export function asHtml(line: Line): string {
  if ('link' in line) {
    const address = escapedHtml(line.link);
    return `<a href="${address}" dir="ltr">${address}</a>`;
  }
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
