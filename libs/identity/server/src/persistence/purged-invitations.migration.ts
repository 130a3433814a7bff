import {
  asks,
  may,
  olderThan,
  ownMunicipality,
  runAll,
  theServiceEverywhere,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker deletes invitations that were used or withdrawn long ago; others it can't. */
export class PurgedInvitations1798700000300 implements MigrationInterface {
  name = 'PurgedInvitations1798700000300';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE INDEX invitation_over
         ON identity.invitation (municipality, (coalesce(accepted_at, withdrawn_at)))`,
      // What it may delete it may see.
      `ALTER POLICY reads ON identity.invitation USING (${asks('sign_in')}
         OR (${asks('worker')} OR ${may('identity.manage-staff')}) AND ${ownMunicipality} OR ${longOver})`,
      `ALTER POLICY deletes ON identity.invitation USING (${longOver})`,
      'GRANT DELETE ON identity.invitation TO desk_worker',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const longOver = `${theServiceEverywhere} AND ${olderThan('coalesce(accepted_at, withdrawn_at)', 90)}`;
