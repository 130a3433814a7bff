import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker follows what mediators are called and which languages they speak. */
export class DescribedMediators1795300200096 implements MigrationInterface {
  name = 'DescribedMediators1795300200096';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['GRANT UPDATE (name, languages) ON scheduling.mediator TO desk_worker']);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'REVOKE UPDATE (name, languages) ON scheduling.mediator FROM desk_worker',
    ]);
  }
}
