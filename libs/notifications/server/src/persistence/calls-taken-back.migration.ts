import { asks, ownMunicipality, protectAnew, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An operator takes back what was said of a call by mistake. */
export class CallsTakenBack1797000000100 implements MigrationInterface {
  name = 'CallsTakenBack1797000000100';

  up(runner: QueryRunner): Promise<void> {
    const worker = `${asks('worker')} AND ${ownMunicipality}`;
    const operator = `${asks('operator')} AND ${ownMunicipality}`;
    return runAll(
      runner,
      protectAnew('notifications.message', {
        reads: `${asks('operator', 'mediator', 'on_order', 'worker')} AND ${ownMunicipality}
                OR ${sweeping}`,
        inserts: worker,
        updates: {
          // What was dropped stays so.
          from: `${worker} OR ${sweeping} OR ${operator} AND channel <> 'email'
                 AND state NOT IN ('dropped', 'failed')`,
          to: `${worker} OR ${sweeping} OR ${operator}
               AND state IN ('planned', 'reached', 'not_reached')`,
        },
      }),
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

// What is due is found and marked everywhere, and only by who acts for no municipality.
const sweeping = `${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL`;
