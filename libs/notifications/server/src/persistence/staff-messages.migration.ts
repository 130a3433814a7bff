import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to staff: invitations, and readings in an emergency. */
export class StaffMessages1795300300030 implements MigrationInterface {
  name = 'StaffMessages1795300300030';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE notifications.message DROP CONSTRAINT message_kind_check',
      `ALTER TABLE notifications.message ADD CONSTRAINT message_kind_check
         CHECK (kind IN ('confirmation', 'moved', 'cancelled', 'reminder', 'desk_change',
                         'invitation', 'emergency_access'))`,
      `ALTER TABLE notifications.message ADD CONSTRAINT message_to_staff
         CHECK (channel = 'email' OR kind NOT IN ('invitation', 'emergency_access'))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages of these kinds may have been sent already'));
  }
}
