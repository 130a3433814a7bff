import { soundsOf } from './sounds';
import { isParticle, tellingWords } from './words-of-little-weight';
import { wordsOf } from './written-words';

/** What stands in the index for a name: texts of [a-z0-9], for equality and prefixes of the C collation. */
export interface NameToken {
  readonly kind: 'word' | 'sound';
  readonly token: string;
}

/**
 * The tokens of a whole written name, in any script: its words, their sounds, and the sounds of
 * neighbours read as one (Ben Ali, Benali).
 * @returns none for a name without a letter; at most 12 words and 110 sounds
 */
export function tokensOfName(name: string): readonly NameToken[] {
  const words = wordsOf(name);
  const telling = new Set(tellingWords(words));
  const sounds = [...telling].flatMap((word) => soundsOf(word));
  const joined = joinedWords(words).flatMap((word) => soundsOf(word).slice(0, 3));
  return [
    ...[...telling].map((token) => ({ kind: 'word', token }) as const),
    ...[...new Set([...sounds, ...joined])].map((token) => ({ kind: 'sound', token }) as const),
  ];
}

/** Each word with its neighbour, and across an article: Abd al-Rahman, El Amrani, Aman Preet. */
export function joinedWords(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined) return [];
    const last = words[at + 2];
    const across = isParticle(next) && !isParticle(word) && last !== undefined;
    return across ? [word + next + last] : [word + next];
  });
}
