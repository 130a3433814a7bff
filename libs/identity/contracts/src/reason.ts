import * as z from 'zod';
import { writtenWords } from '@one-stop-shop/shared/contracts';

/**
 * A reason that somebody else will read: words, not signs or one key held down. At least
 * two different words of two letters or more, and six different letters in all.
 * @param shortest characters
 */
export function reasonInWords(shortest: number): z.ZodString {
  return writtenWords.min(shortest).refine(holdsWords, { error: 'no-words' });
}

/** The same, before it is sent. */
export function holdsWords(text: string): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu));
  const letters = new Set([...words].join('').match(/\p{L}/gu));
  return words.size >= 2 && letters.size >= 6;
}
