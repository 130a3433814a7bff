import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes that hold all that a policy and an order ask for: a list of fifty promises reads fifty, and a
 * look for a name reads the index and no page of the table, however many persons there are.
 */
export class BoundedReads1800600000000 implements MigrationInterface {
  name = 'BoundedReads1800600000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP INDEX case_management.next_step_due',
      `CREATE INDEX next_step_due ON case_management.next_step (municipality, due, encounter_id)
         WHERE done_at IS NULL`,
      `CREATE INDEX next_step_own ON case_management.next_step
         (municipality, author, due, encounter_id) WHERE done_at IS NULL`,
      `ALTER TABLE case_management.search_token DROP CONSTRAINT search_token_pkey,
         ADD PRIMARY KEY (municipality, token, person_id) INCLUDE (restricted)`,
      'DROP INDEX case_management.search_token_of',
      `CREATE INDEX search_token_of ON case_management.search_token (municipality, person_id)
         INCLUDE (token, restricted)`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was read by these indexes would be read whole again'));
  }
}
