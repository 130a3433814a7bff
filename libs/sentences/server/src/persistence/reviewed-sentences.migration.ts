import { anyoneWithAScope, may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const reviews = may('sentences.review-words');
const own = 'operator_id = (SELECT platform.operator_id())';

/** What mediators have reviewed, for the whole district, and how long they took. */
export class ReviewedSentences1799100000000 implements MigrationInterface {
  name = 'ReviewedSentences1799100000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA sentences TO desk_app, desk_worker',
      ...review,
      ...reviewTime,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA sentences CASCADE', 'CREATE SCHEMA sentences']);
  }
}

const review = [
  `CREATE TABLE sentences.review (
     sentence text NOT NULL CHECK (sentence ~ '^[a-z0-9.-]{3,60}$'),
     language text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
     text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
     source text NOT NULL CHECK (source ~ '^[0-9a-f]{12}$'),
     reviewed_by uuid NOT NULL,
     reviewed_at timestamptz NOT NULL,
     PRIMARY KEY (language, sentence)
   )`,
  ...protect('sentences.review', {
    reads: anyoneWithAScope,
    inserts: `${reviews} AND reviewed_by = (SELECT platform.operator_id())`,
    updates: {
      from: reviews,
      to: `${reviews} AND reviewed_by = (SELECT platform.operator_id())`,
    },
  }),
  'GRANT SELECT, INSERT, UPDATE (text, source, reviewed_by, reviewed_at) ON sentences.review TO desk_app',
  'GRANT SELECT ON sentences.review TO desk_worker',
];

const reviewTime = [
  `CREATE TABLE sentences.review_time (
     operator_id uuid NOT NULL,
     day date NOT NULL,
     seconds integer NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
     last_act_at timestamptz NOT NULL,
     PRIMARY KEY (day, operator_id)
   )`,
  ...protect('sentences.review_time', {
    reads: `${reviews} AND ${own} OR ${may('sentences.see-review-time')}`,
    inserts: `${reviews} AND ${own}`,
    updates: `${reviews} AND ${own}`,
  }),
  'GRANT SELECT, INSERT, UPDATE (seconds, last_act_at) ON sentences.review_time TO desk_app',
];
