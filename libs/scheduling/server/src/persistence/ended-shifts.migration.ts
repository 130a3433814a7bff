import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker ends shifts of mediators who leave; the policies say in which municipality. */
export class EndedShifts1795300200095 implements MigrationInterface {
  name = 'EndedShifts1795300200095';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['GRANT UPDATE (valid), DELETE ON scheduling.shift TO desk_worker']);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['REVOKE UPDATE (valid), DELETE ON scheduling.shift FROM desk_worker']);
  }
}
