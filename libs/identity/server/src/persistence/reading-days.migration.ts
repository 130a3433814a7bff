import { asks, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** About how many people an account read on a day, and when it was asked who it is for that. */
export class ReadingDays1796000001100 implements MigrationInterface {
  name = 'ReadingDays1796000001100';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      // It follows the audit, which names readers without a key of their account.
      `CREATE TABLE identity.reading_day (
         id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         operator_id uuid NOT NULL,
         day date NOT NULL,
         people int NOT NULL CHECK (people >= 0),
         subjects uuid[] NOT NULL,
         municipalities text[] NOT NULL,
         counted_at timestamptz NOT NULL,
         habit int,
         steps int NOT NULL DEFAULT 0,
         asked_at timestamptz,
         told text[] NOT NULL DEFAULT '{}',
         PRIMARY KEY (operator_id, day),
         CHECK ((steps > 0) = (asked_at IS NOT NULL))
       )`,
      `COMMENT ON COLUMN identity.reading_day.subjects IS
         'those of today and yesterday, so that nobody counts twice; then emptied'`,
      ...protect('identity.reading_day', {
        reads: asks('worker', 'sign_in'),
        writes: asks('worker'),
      }),
      'GRANT SELECT, INSERT, UPDATE, DELETE ON identity.reading_day TO desk_worker',
      'GRANT SELECT (operator_id, day, asked_at) ON identity.reading_day TO desk_app',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who was asked stays asked'));
  }
}
