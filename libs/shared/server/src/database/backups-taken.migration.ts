import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './row-level-security';
import { runAll } from './statements';

/**
 * When the district was last backed up. The backup writes as the owner of the table, the only role
 * that may, and speaks for the service; who keeps the service running reads it.
 */
export class BackupsTaken1795300000005 implements MigrationInterface {
  name = 'BackupsTaken1795300000005';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE TABLE platform.backup_taken (
         id uuid PRIMARY KEY,
         taken_at timestamptz NOT NULL,
         bytes bigint NOT NULL CHECK (bytes > 0)
       )`,
      'CREATE INDEX backup_taken_last ON platform.backup_taken (taken_at)',
      ...protect('platform.backup_taken', {
        reads: "(SELECT platform.asker()) IN ('office', 'worker')",
        writes: "(SELECT platform.asker()) = 'worker'",
      }),
      'GRANT SELECT ON platform.backup_taken TO desk_app, desk_worker',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE platform.backup_taken']);
  }
}
