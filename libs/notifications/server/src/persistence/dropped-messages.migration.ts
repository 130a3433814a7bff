import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message that was dropped keeps which fact did it, so that taking back the fact brings it back. */
export class DroppedMessages1799500000000 implements MigrationInterface {
  name = 'DroppedMessages1799500000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE notifications.message ADD COLUMN dropped_by timestamptz,
         ADD CONSTRAINT message_dropped CHECK (dropped_by IS NULL OR state = 'dropped')`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['ALTER TABLE notifications.message DROP COLUMN dropped_by']);
  }
}
