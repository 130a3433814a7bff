import type { ReviewedLanguage, SentenceInReview } from '@one-stop-shop/sentences/contracts';
import { sentences, sourceMark, textOf, type SentenceId } from '@one-stop-shop/shared/server';
import type { KeptReview } from '../persistence/reviews';

/** Those that persons read. */
export const reviewedIds = (Object.keys(sentences) as SentenceId[]).filter((id) =>
  ['person', 'both'].includes(sentences[id].audience),
);

/** A sentence beside its Italian, as it stands. What was reviewed before the Italian changed no longer counts. */
export function inReview(
  id: SentenceId,
  language: ReviewedLanguage,
  kept: KeptReview | undefined,
): SentenceInReview {
  const italian = sentences[id].text;
  const { text, isDraft } = textOf(id, language, kept);
  return {
    ...{ id, italian, text, mark: sourceMark(`${italian}\n${text}`) },
    state: isDraft ? 'draft' : 'reviewed',
    reviewedAt: kept && !isDraft ? kept.reviewedAt.toISOString() : null,
  };
}
