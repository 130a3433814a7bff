import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody waits; of those who came before this was kept nobody knows. */
export class Arrivals1800300000000 implements MigrationInterface {
  name = 'Arrivals1800300000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE scheduling.appointment ADD COLUMN arrived_at timestamptz',
      `COMMENT ON COLUMN scheduling.appointment.arrived_at IS
         'null also where the arrival was taken back, or nobody recorded it before the visit'`,
      'GRANT UPDATE (arrived_at) ON scheduling.appointment TO desk_app',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['ALTER TABLE scheduling.appointment DROP COLUMN arrived_at']);
  }
}
