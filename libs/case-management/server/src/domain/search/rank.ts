import { likeness } from './likeness';
import type { NameToken } from './name-tokens';
import type { SearchTerm } from './search-terms';
import { soundOf } from './sounds';

/** Below this nobody is shown: what is left is chance. */
export const leastRank = 0.55;

/**
 * How well the names of a person meet what was typed, 0 to 1. Terms of digits are not asked.
 * @param tokens of all names of one person
 */
export function rank(terms: readonly SearchTerm[], tokens: readonly NameToken[]): number {
  const asked = terms.filter((term) => term.digits === undefined);
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ token }) => token);
  if (asked.length === 0 || words.length === 0) return 0;
  const sounds = new Set(tokens.filter(({ kind }) => kind === 'sound').map(({ token }) => token));
  const meetings = asked.map((term) => meetingOf(term, words, sounds));
  const weights = asked.map((term) => (term.selective ? 1 : littleWeight));
  const met = sum(meetings.map(({ nearness }, at) => nearness * (weights[at] ?? 0))) / sum(weights);
  // Most candidates are far off, and need no look at each of their words.
  const share = met < near ? 1 : shareUnasked(words, asked, meetings);
  return Math.max(0, met - unaskedCosts * share);
}

const littleWeight = 0.35;
/** Who is called only what was typed comes before who has more names. */
const unaskedCosts = 0.04;
const near = 0.7;
const alike = 0.7;

interface Meeting {
  readonly nearness: number;
  /** Which words of the person are as good as typed. */
  readonly asks: readonly boolean[];
}

/** Beginnings and sounds are sure in this order; what only looks alike comes behind both. */
function meetingOf(
  { words: [typed = '', ...joined], sounds: heard }: SearchTerm,
  words: readonly string[],
  sounds: ReadonlySet<string>,
): Meeting {
  const likenesses = words.map((word) => (joined.includes(word) ? 1 : likeness(typed, word)));
  const begins = words.map((word) => word.startsWith(typed));
  const asks = likenesses.map((one, at) => one >= alike || begins[at] === true);
  const likest = Math.max(...likenesses);
  if (likest === 1) return { nearness: 1, asks };
  const nearness = Math.max(
    begins.includes(true) ? 0.9 : 0,
    heard.some((sound) => sounds.has(sound)) ? 0.75 + 0.2 * likest : 0,
    beginsSound(heard[0], sounds) ? 0.52 + 0.2 * likest : 0,
    0.9 * likest ** 1.5,
  );
  return { nearness, asks };
}

function beginsSound(heard: string | undefined, sounds: ReadonlySet<string>): boolean {
  if (heard === undefined || heard.length < 3) return false;
  for (const sound of sounds) if (sound.startsWith(heard)) return true;
  return false;
}

function shareUnasked(
  words: readonly string[],
  terms: readonly SearchTerm[],
  meetings: readonly Meeting[],
): number {
  const unasked = words.filter((word, at) => {
    if (meetings.some(({ asks }) => asks[at])) return false;
    const sound = soundOf(word);
    return !terms.some((term) => term.sounds.includes(sound));
  });
  return unasked.length / words.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
