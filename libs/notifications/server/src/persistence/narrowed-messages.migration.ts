import { asks, ownMunicipality, protectAnew, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker plans and sends; an operator only says what came of a call. */
export class NarrowedMessages1796000000830 implements MigrationInterface {
  name = 'NarrowedMessages1796000000830';

  up(runner: QueryRunner): Promise<void> {
    const worker = `${asks('worker')} AND ${ownMunicipality}`;
    return runAll(runner, [
      'DROP POLICY sweep ON notifications.message',
      ...protectAnew('notifications.message', {
        reads: `${asks('operator', 'mediator', 'on_order', 'worker')} AND ${ownMunicipality}
                OR ${sweeping}`,
        inserts: worker,
        updates: {
          from: `${worker} OR ${sweeping} OR ${asks('operator')} AND ${ownMunicipality} AND channel <> 'email'`,
          to: `${worker} OR ${sweeping} OR ${asks('operator')} AND ${ownMunicipality}
               AND state IN ('reached', 'not_reached')`,
        },
      }),
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

// What is due is found and marked everywhere, and only by who acts for no municipality.
const sweeping = `${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL`;
