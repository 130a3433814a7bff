import type { ReviewedLanguage } from '@one-stop-shop/sentences/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

export interface KeptReview {
  readonly sentence: string;
  readonly text: string;
  readonly source: string;
  readonly reviewedAt: Date;
}

/** What was reviewed in a language, by sentence. */
export async function readReviews(
  tx: Transaction,
  language: ReviewedLanguage,
): Promise<ReadonlyMap<string, KeptReview>> {
  const kept = await tx.query<KeptReview>(
    `SELECT sentence, text, source, reviewed_at AS "reviewedAt"
       FROM sentences.review WHERE language = $1`,
    [language],
  );
  return new Map(kept.map((one) => [one.sentence, one]));
}

/** What was reviewed in some languages of some kinds of sentences: a few dozen rows each. */
export function readReviewsOf(
  tx: Transaction,
  languages: readonly string[],
  kinds: readonly string[],
): Promise<(Omit<KeptReview, 'reviewedAt'> & { readonly language: ReviewedLanguage })[]> {
  return tx.query<Omit<KeptReview, 'reviewedAt'> & { readonly language: ReviewedLanguage }>(
    `SELECT language, sentence, text, source FROM sentences.review
      WHERE language = ANY ($1) AND split_part(sentence, '.', 1) = ANY ($2)`,
    [languages, kinds],
  );
}

/** One after the other, whoever reviews the same sentence: the second one looks again. */
export async function readToReview(
  tx: Transaction,
  language: ReviewedLanguage,
  sentence: string,
): Promise<KeptReview | undefined> {
  await tx.query<{ locked: string }>(
    `SELECT pg_advisory_xact_lock(hashtextextended('sentences.review ' || $1 || ' ' || $2, 0))::text AS locked`,
    [language, sentence],
  );
  const [kept] = await tx.query<KeptReview>(
    `SELECT sentence, text, source, reviewed_at AS "reviewedAt"
       FROM sentences.review WHERE language = $1 AND sentence = $2`,
    [language, sentence],
  );
  return kept;
}

/** What stood there before is kept beside it. */
export async function writeReview(
  tx: Transaction,
  language: ReviewedLanguage,
  { sentence, text, source }: Omit<KeptReview, 'reviewedAt'>,
  by: string,
): Promise<void> {
  await tx.execute(
    `WITH replaced AS (
       INSERT INTO sentences.replaced_review
         (language, sentence, text, source, reviewed_by, reviewed_at, replaced_at)
       SELECT language, sentence, text, source, reviewed_by, reviewed_at, $6
         FROM sentences.review WHERE language = $1 AND sentence = $2
     )
     INSERT INTO sentences.review (language, sentence, text, source, reviewed_by, reviewed_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (language, sentence)
     DO UPDATE SET text = $3, source = $4, reviewed_by = $5, reviewed_at = $6`,
    [language, sentence, text, source, by, tx.now],
  );
}
