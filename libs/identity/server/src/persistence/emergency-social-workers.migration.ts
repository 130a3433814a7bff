import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency accesses are opened by social workers alone; what mediators opened ends by itself. */
export class EmergencySocialWorkers1796000000400 implements MigrationInterface {
  name = 'EmergencySocialWorkers1796000000400';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...['inserts', 'updates', 'deletes'].map(
        (name) => `DROP POLICY ${name} ON platform.emergency_access`,
      ),
      `CREATE POLICY inserts ON platform.emergency_access FOR INSERT WITH CHECK (${theirs})`,
      `CREATE POLICY updates ON platform.emergency_access FOR UPDATE
         USING (${theirs}) WITH CHECK (${theirs})`,
      `CREATE POLICY deletes ON platform.emergency_access FOR DELETE USING (${theirs})`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('mediators are not given back what they never needed'));
  }
}

const theirs = `(SELECT platform.asker()) = 'operator'
  AND operator_id = (SELECT platform.operator_id()) AND role = 'social_worker'`;
