import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message about one visit that moved keeps the moment before, as one about several does. */
export class MovedVisits1798900000300 implements MigrationInterface {
  name = 'MovedVisits1798900000300';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE notifications.message DROP CONSTRAINT message_visits',
      `ALTER TABLE notifications.message ADD CONSTRAINT message_visits
         CHECK (kind <> 'desk_change' OR visits IS NOT NULL)`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages about moved visits keep them already'));
  }
}
