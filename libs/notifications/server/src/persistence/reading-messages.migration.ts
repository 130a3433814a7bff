import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const staffKinds = `'invitation', 'approval', 'emergency_access', 'read_past_habit'`;

/** Letters to contacts for data protection about accounts that read far past their habit. */
export class ReadingMessages1796000001110 implements MigrationInterface {
  name = 'ReadingMessages1796000001110';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE notifications.message DROP CONSTRAINT message_kind_check,
         DROP CONSTRAINT message_to_staff`,
      `ALTER TABLE notifications.message ADD CONSTRAINT message_kind_check
         CHECK (kind IN ('confirmation', 'moved', 'cancelled', 'reminder', 'desk_change', ${staffKinds})),
         ADD CONSTRAINT message_to_staff CHECK (channel = 'email' OR kind NOT IN (${staffKinds}))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages of this kind may have been sent already'));
  }
}
