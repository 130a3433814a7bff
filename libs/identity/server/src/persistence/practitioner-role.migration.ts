import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practitioners work here too. Their role is approved like all that see people. */
export class PractitionerRole1800800000001 implements MigrationInterface {
  name = 'PractitionerRole1800800000001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE identity.assignment DROP CONSTRAINT assignment_role_check',
      `ALTER TABLE identity.assignment ADD CONSTRAINT assignment_role_check CHECK (role IN
         ('desk_operator', 'social_worker', 'mediator', 'practitioner', 'district_coordinator',
          'programme_manager', 'district_administrator'))`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who worked here stays known'));
  }
}
