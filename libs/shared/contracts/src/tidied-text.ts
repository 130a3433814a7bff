/**
 * Text as it is judged and kept. The same word arrives in many writings: from keyboards of other
 * scripts, from a contact pasted with the marks of its direction, from a document that spells
 * letters by their shapes. All are made one before anything is asked of them; what was meant is
 * never changed. Whatever is written comes through here, on the page and on the server.
 */
export function tidiedText(text: string): string {
  return withNeededJoiners(withoutInvisibles(inUsualShapes(text)))
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\p{Zs}\u2800]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for a name, in which dashes and apostrophes differ by keyboard only. */
export function tidiedName(text: string): string {
  return tidiedText(text)
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/[\u2032\u2035\u201B\uA78C]/g, '’');
}

/**
 * The same for what is made of signs, as numbers and codes are: digits of every script as 0 to 9,
 * all dashes as one, no joiners and no marks that make a picture of a digit.
 */
export function tidiedSigns(text: string): string {
  const plain = text.normalize('NFKC').replace(/\u200C|\u200D|[\uFE00-\uFE0F]|\u20E3/g, '');
  return tidiedText(latinDigits(plain)).replace(/[\p{Pd}\u2212\u2043\u02D7]/gu, '-');
}

/** Digits of every script as 0 to 9: everywhere the ten follow one another, in a few places twice. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (isDigit(zero - 1)) zero -= 1;
    return String((code - zero) % 10);
  });
}

function isDigit(code: number): boolean {
  return /\p{Nd}/u.test(String.fromCodePoint(code));
}

// Ligatures and letters spelt by their place in the word, wide and half-wide ones, and the letters
// of mathematics that pass for bold and script. Not all of NFKC: it makes "Ma" of "Mª".
const otherShapes = /[\uFB00-\uFDFF\uFE70-\uFEFC\uFF01-\uFFEF\u{1D400}-\u{1D7FF}]+/gu;

function inUsualShapes(text: string): string {
  return text.normalize('NFC').replace(otherShapes, (letters) => letters.normalize('NFKC'));
}

// Marks of direction (pasted around numbers and addresses), zero-width spaces, soft hyphens, byte
// order marks, invisible letters and tags: nobody typed them, and two texts that look the same
// differ by them.
const invisibles =
  /\u034F|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

function withoutInvisibles(text: string): string {
  return text.replace(invisibles, '');
}

/** A letter or picture with its marks. */
const withMarks = /([^\p{M}\u200C\u200D]?)([\p{M}\u200C\u200D]+)/gu;
const joins = /[\p{L}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const neverJoins =
  /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\p{sc=Hebr}\p{sc=Han}]/u;

// U+200C and U+200D spell names in Persian, Urdu and the Indic scripts, and join pictures. After a
// letter that joins nothing they only hide one word from another.
function withNeededJoiners(text: string): string {
  return text.replace(withMarks, (_, base: string, marks: string) =>
    joins.test(base) && !neverJoins.test(base)
      ? base + marks.replace(/([\u200C\u200D])[\u200C\u200D]+/g, '$1')
      : base + marks.replace(/[\u200C\u200D]+/g, ''),
  );
}
