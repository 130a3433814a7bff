import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what somebody was in danger; of accesses from before nobody was asked. */
export class DangerOfEmergencies1800810000020 implements MigrationInterface {
  name = 'DangerOfEmergencies1800810000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER TABLE platform.emergency_access ADD COLUMN danger text CHECK (danger IN
         ('violence_at_home', 'trafficking', 'health', 'self_harm', 'threat', 'child'))`,
      // Messages tell the word of the list; about whom and why they tell nothing.
      'GRANT SELECT (danger) ON platform.emergency_access TO desk_worker',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('of what somebody was in danger stays written'));
  }
}
