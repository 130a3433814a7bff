import { olderThan, runAll, theServiceEverywhere } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker deletes messages about visits long past; younger ones and those to staff it can't. */
export class PurgedMessages1798700000200 implements MigrationInterface {
  name = 'PurgedMessages1798700000200';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'CREATE INDEX message_about ON notifications.message (municipality, about_starts_at)',
      `ALTER POLICY deletes ON notifications.message USING (${theServiceEverywhere}
         AND ${olderThan('about_starts_at', 90)}
         AND ${olderThan('coalesce(settled_at, about_starts_at)', 90)}
         AND kind IN ('confirmation', 'moved', 'cancelled', 'reminder', 'desk_change'))`,
      'GRANT DELETE ON notifications.message TO desk_worker',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
