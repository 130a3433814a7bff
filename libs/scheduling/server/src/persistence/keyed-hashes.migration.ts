import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The worker keys the hashes of links and codes: the migration has no secret. It changes
 * nothing else of an appointment.
 */
export class KeyedHashes1796000000300 implements MigrationInterface {
  name = 'KeyedHashes1796000000300';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT UPDATE (link_hash, code_hash) ON scheduling.appointment TO desk_worker',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'REVOKE UPDATE (link_hash, code_hash) ON scheduling.appointment FROM desk_worker',
    ]);
  }
}
