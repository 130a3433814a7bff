import anyAscii from 'any-ascii';
import { latinDigits, tidiedName } from '@one-stop-shop/shared/contracts';

/** Most words of one name, and letters of one word, that are looked at. */
const mostWords = 12;
const longestWord = 40;
const longestText = 500;

/**
 * The words of a name in any script, as texts of [a-z0-9], in their order. Scripts that write no
 * vowels give words without vowels: their sounds meet those of the Latin form.
 * @returns at most 12 words of at most 40 letters; none when there is nothing to read
 */
export function wordsOf(text: string): string[] {
  const written = latinDigits(tidiedName(text.slice(0, longestText)));
  return anyAscii(asRead(written))
    .toLowerCase()
    .replace(/['`’"]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord));
}

// Where the usual transliteration of a sign hides how the name is said, or drops it.
function asRead(text: string): string {
  return text
    .replace(/ं(?=ह)/gu, 'ng')
    .replace(/[ੰਂंँঁ]/gu, 'n')
    .replace(/ং/gu, 'ng')
    .replace(/[ਚचচ]/gu, 'ch')
    .replace(/(?<!\p{L}\p{M}*)ال(?=\p{L}{2})/gu, 'al ')
    .replace(/(?<!\p{L}\p{M}*)[اأإآ]|ع/gu, 'a')
    .replace(/[ذضظ]/gu, 'z');
}
