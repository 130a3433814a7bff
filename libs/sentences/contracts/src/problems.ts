/** Refusals about words, by their stable codes. */
export const sentencesProblemCodes = [
  'sentences.sentence-unknown',
  'sentences.language-not-theirs',
  'sentences.text-changed',
  'sentences.text-unfit',
] as const;

export type SentencesProblemCode = (typeof sentencesProblemCodes)[number];
