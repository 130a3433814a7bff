import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every agenda asks whose news of a change have reached nobody: only those are read. */
export class ChangesOfADay1796000001000 implements MigrationInterface {
  name = 'ChangesOfADay1796000001000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE INDEX message_changes ON notifications.message (municipality, about_starts_at)
         WHERE kind = 'desk_change'`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP INDEX notifications.message_changes']);
  }
}
