import { appendOnly, may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was reviewed before somebody mended or approved it anew: which words a letter of then said, and whose. */
export class ReplacedReviews1799400000000 implements MigrationInterface {
  name = 'ReplacedReviews1799400000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, replacedReview);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE sentences.replaced_review']);
  }
}

const replacedReview = [
  `CREATE TABLE sentences.replaced_review (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     sentence text NOT NULL,
     language text NOT NULL,
     text text NOT NULL,
     source text NOT NULL,
     reviewed_by uuid NOT NULL,
     reviewed_at timestamptz NOT NULL,
     replaced_at timestamptz NOT NULL
   )`,
  'CREATE INDEX replaced_review_sentence ON sentences.replaced_review (language, sentence, id)',
  ...protect('sentences.replaced_review', {
    reads: may('sentences.see-review-time'),
    inserts: may('sentences.review-words'),
  }),
  ...appendOnly('sentences.replaced_review'),
  'GRANT SELECT, INSERT ON sentences.replaced_review TO desk_app',
];
