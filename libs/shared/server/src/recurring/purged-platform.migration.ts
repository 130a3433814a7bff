import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  asks,
  olderThan,
  ownMunicipality,
  theServiceEverywhere,
} from '../database/row-level-security';
import { runAll } from '../database/statements';

/** The worker deletes events that were handed on and answers that are old; younger ones it can't. */
export class PurgedPlatform1798700000100 implements MigrationInterface {
  name = 'PurgedPlatform1798700000100';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE INDEX outbox_relayed ON platform.outbox (municipality, relayed_at)
         WHERE relayed_at IS NOT NULL`,
      `ALTER POLICY deletes ON platform.outbox
         USING (${theServiceEverywhere} AND ${olderThan('relayed_at', 30)})`,
      'GRANT DELETE ON platform.outbox TO desk_worker',
      // What it may delete it may see, and no more than the age of it.
      `ALTER POLICY reads ON platform.answer_given USING (${ofTheForm} OR ${oldAnswers})`,
      `ALTER POLICY deletes ON platform.answer_given USING (${oldAnswers})`,
      `GRANT SELECT (municipality, key, given_at), DELETE ON platform.answer_given TO desk_worker`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

// As PermissionsInPolicies1798500000000 says it.
const ofTheForm = `${asks('visitor', 'signed_in', 'on_order')} AND ${ownMunicipality}
  AND key = (SELECT platform.form_key())`;

const oldAnswers = `${theServiceEverywhere} AND ${olderThan('given_at', 30)}`;
