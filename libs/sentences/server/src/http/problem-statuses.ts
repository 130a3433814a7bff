import type { SentencesProblemCode } from '@one-stop-shop/sentences/contracts';

/** Code → HTTP status of the refusals about words. */
export const sentencesProblemStatuses: Record<SentencesProblemCode, number> = {
  'sentences.sentence-unknown': 404,
  'sentences.language-not-theirs': 422,
  'sentences.text-changed': 409,
  'sentences.text-unfit': 422,
};
