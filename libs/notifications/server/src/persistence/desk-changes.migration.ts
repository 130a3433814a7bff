import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News of a changed desk: one message about several visits. News may be told by voice too. */
export class DeskChanges1795300300010 implements MigrationInterface {
  name = 'DeskChanges1795300300010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE notifications.message DROP CONSTRAINT message_kind_check',
      `ALTER TABLE notifications.message ADD CONSTRAINT message_kind_check
         CHECK (kind IN ('confirmation', 'moved', 'cancelled', 'reminder', 'desk_change'))`,
      // Whoever books is told on the spot: a confirmation is only ever written.
      'ALTER TABLE notifications.message DROP CONSTRAINT message_check1',
      `ALTER TABLE notifications.message ADD CONSTRAINT message_spoken
         CHECK (channel = 'email' OR kind <> 'confirmation')`,
      // Ids and moments of the visits, nobody's data.
      'ALTER TABLE notifications.message ADD COLUMN visits jsonb',
      `ALTER TABLE notifications.message ADD CONSTRAINT message_visits
         CHECK ((kind = 'desk_change') = (visits IS NOT NULL))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages of this kind may have been sent already'));
  }
}
