import { joinedWords, type NameToken } from './name-tokens';
import { soundsOf } from './sounds';
import { isSelective, tellingWords } from './words-of-little-weight';
import { wordsOf } from './written-words';

/** One thing that somebody typed, as what to look for. */
export interface SearchTerm {
  /** Beginnings of words: what was typed first, then what it makes with its neighbours. */
  readonly words: readonly string[];
  /** Whole sounds, the usual reading first. */
  readonly sounds: readonly string[];
  /** Digits of a telephone, as typed last; then the other two are empty. */
  readonly digits?: string;
  /** Whether it finds few enough to begin with. Where none does, all are looked up. */
  readonly selective: boolean;
}

/** Most terms of one search. */
export const mostTerms = 6;

/** Most letters that are read of what was typed. */
const longestTyped = 200;
const fewestDigits = 3;

/** What somebody typed as terms, at most six; none when there is nothing to look for. */
export function termsOf(typed: string): readonly SearchTerm[] {
  const { words, digits } = withoutDigits(wordsOf(typed.slice(0, longestTyped)));
  const telling = [...new Set(tellingWords(words))].slice(0, mostTerms - digits.length);
  return [...telling.map((word) => termOf(word, words)), ...digits];
}

function termOf(word: string, all: readonly string[]): SearchTerm {
  const joined = joinedWords(all).filter((both) => both.startsWith(word) || both.endsWith(word));
  const sounds = soundsOf(word);
  return {
    words: [word, ...joined],
    sounds: [...new Set([...sounds, ...joined.flatMap((both) => soundsOf(both).slice(0, 1))])],
    selective: isSelective(word, sounds),
  };
}

// A number is typed in groups, and meant as one.
function withoutDigits(all: readonly string[]): { words: string[]; digits: SearchTerm[] } {
  const words = all.filter((word) => !/^\d+$/.test(word));
  const digits = all.filter((word) => /^\d+$/.test(word)).join('');
  const term = { words: [], sounds: [], digits, selective: true };
  return { words, digits: digits.length >= fewestDigits ? [term] : [] };
}

/** A look into the index: tokens of a kind from `from` on and below `below`, in the C collation. */
export interface Probe {
  /** Position of its term. */
  readonly term: number;
  readonly kind: NameToken['kind'];
  readonly from: string;
  readonly below: string;
  /** What was typed as a whole: tokens equal to it are nearer than others in the range. */
  readonly whole: string;
}

/** Most looks into the index for one search. */
export const mostProbes = 24;

/** Most persons that are ranked for one search. */
export const mostCandidates = 200;

/**
 * The looks into the index that a search takes, at most 24; terms of digits have none. Whoever
 * meets one is a candidate. Where there are more than 200, those come first who meet most: each
 * term counts 2 when a whole is met, else 1; then those found by the rarer probe.
 */
export function probesOf(terms: readonly SearchTerm[]): readonly Probe[] {
  const beginning = terms.some((term) => term.selective && term.digits === undefined)
    ? (term: SearchTerm) => term.selective
    : () => true;
  const used = terms.filter((term) => term.digits === undefined && beginning(term));
  const each = Math.min(8, Math.floor(mostProbes / Math.max(1, used.length)));
  return used.flatMap((term) => probesOfTerm(term, terms.indexOf(term)).slice(0, each));
}

function probesOfTerm(term: SearchTerm, at: number): Probe[] {
  const typed = term.words[0] ?? '';
  const [usual, ...elsewhere] = term.sounds;
  const beginning = usual && usual.length > 2 ? [beginningWith(usual, beginningOf(usual))] : [];
  const equal = usual && usual.length === 2 ? [usual, ...elsewhere] : elsewhere;
  return [
    // One letter would begin every name: it is looked for as a name of its own.
    { term: at, kind: 'word', ...(typed.length > 1 ? beginningWith(typed) : equalTo(typed)) },
    ...[...beginning, ...equal.filter((sound) => sound.length > 1).map(equalTo)].map(
      (range) => ({ term: at, kind: 'sound', ...range }) as const,
    ),
  ];
}

// The usual reading is looked for by its beginning: a letter amiss in the rest still finds.
function beginningOf(sound: string): string {
  return sound.slice(0, Math.max(3, Math.ceil(sound.length * 0.6)));
}

function beginningWith(whole: string, from = whole): Omit<Probe, 'term' | 'kind'> {
  const last = from.length - 1;
  return { from, below: from.slice(0, last) + following(from.charCodeAt(last)), whole };
}

const following = (code: number): string => String.fromCharCode(code + 1);

// `!` comes before every letter and digit of a token.
function equalTo(whole: string): Omit<Probe, 'term' | 'kind'> {
  return { from: whole, below: `${whole}!`, whole };
}
