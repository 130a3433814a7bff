import { asks, may, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever sees the people given to them is told the names of colleagues: who follows somebody with
 * them, and whom they may ask to.
 */
export class NamedColleagues1800400000000 implements MigrationInterface {
  name = 'NamedColleagues1800400000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER POLICY reads ON identity.operator USING (
         ${asks('sign_in')} OR ${may('identity.manage-staff')}
         OR id = (SELECT platform.operator_id())
         OR (${asks('worker', 'on_order', 'approval', 'set_up')}
             OR ${may('oversight.see-who-looked')} OR ${may('scheduling.manage-shifts')}
             OR ${may('case-management.see-given-persons')})
            AND (EXISTS (SELECT 1 FROM identity.assignment a WHERE a.operator_id = operator.id)
                 OR EXISTS (SELECT 1 FROM identity.approval p WHERE p.operator_id = operator.id)))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
