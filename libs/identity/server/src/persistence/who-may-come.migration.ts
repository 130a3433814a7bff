import { asks, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readsFor = (...askers: Parameters<typeof asks>): string[] => [
  'DROP POLICY reads ON identity.assignment',
  `CREATE POLICY reads ON identity.assignment FOR SELECT
     USING (${asks(...askers)} AND ${ownMunicipality})`,
];

/** A shift is weighed and entered on order, and only for who works there: that is looked up too. */
export class WhoMayCome1796000001002 implements MigrationInterface {
  name = 'WhoMayCome1796000001002';

  up(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      readsFor('operator', 'mediator', 'office', 'worker', 'approval', 'set_up', 'on_order'),
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      readsFor('operator', 'mediator', 'office', 'worker', 'approval', 'set_up'),
    );
  }
}
