import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many wait and how many were given up is counted without reading all that were sent. */
export class CountableMessages1795300300020 implements MigrationInterface {
  name = 'CountableMessages1795300300020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE INDEX message_waiting ON notifications.message (municipality, due_at)
         WHERE channel = 'email' AND state = 'planned'`,
      `CREATE INDEX message_failed ON notifications.message (municipality, settled_at)
         WHERE state = 'failed'`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP INDEX notifications.message_waiting',
      'DROP INDEX notifications.message_failed',
    ]);
  }
}
