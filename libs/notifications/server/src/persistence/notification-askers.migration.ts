import { ownMunicipality, protectAnew, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offices see no message; mediators see what became of one, and change none. */
export class NotificationAskers1795300300001 implements MigrationInterface {
  name = 'NotificationAskers1795300300001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      protectAnew('notifications.message', {
        reads: `(SELECT platform.asker()) IN ('operator', 'mediator', 'worker') AND ${ownMunicipality}`,
        writes: `(SELECT platform.asker()) IN ('operator', 'worker') AND ${ownMunicipality}`,
      }),
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}
