import { asks, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of messages is seen by who sees the call list, and said by who records calls. */
export class CallsByPermission1798500000030 implements MigrationInterface {
  name = 'CallsByPermission1798500000030';

  up(runner: QueryRunner): Promise<void> {
    const worker = `${asks('worker')} AND ${ownMunicipality}`;
    const records = `${may('notifications.record-call')} AND ${ownMunicipality}`;
    return runAll(runner, [
      `ALTER POLICY reads ON notifications.message USING (
         (${asks('on_order', 'worker')} OR ${may('notifications.see-call-list')})
         AND ${ownMunicipality} OR ${sweeping})`,
      `ALTER POLICY updates ON notifications.message
         USING (${worker} OR ${sweeping} OR ${records} AND channel <> 'email'
                AND state NOT IN ('dropped', 'failed'))
         WITH CHECK (${worker} OR ${sweeping} OR ${records}
                AND state IN ('planned', 'reached', 'not_reached'))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

// What is due is found and marked everywhere, and only by who acts for no municipality.
const sweeping = `${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL`;
