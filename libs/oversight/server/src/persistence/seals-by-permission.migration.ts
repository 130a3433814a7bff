import { asks, may, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals and what came of checking them are seen by who sees the state of the service. */
export class SealsByPermission1798500000040 implements MigrationInterface {
  name = 'SealsByPermission1798500000040';

  up(runner: QueryRunner): Promise<void> {
    const reads = `${asks('worker')} OR ${may('oversight.see-system-state')}`;
    return runAll(
      runner,
      ['audit_seal', 'seal_check', 'closed_month', 'month_let_go'].map(
        (table) => `ALTER POLICY reads ON oversight.${table} USING (${reads})`,
      ),
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
