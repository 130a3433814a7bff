import { may, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody was named for records without a team is news of staff, said by who keeps it. */
export class SaidNamings1800810000070 implements MigrationInterface {
  name = 'SaidNamings1800810000070';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER POLICY about_staff ON platform.outbox WITH CHECK (
         CASE WHEN (SELECT platform.asker()) <> 'signed_in' THEN true
              WHEN name = 'emergency-access-opened' THEN ${may('identity.open-emergency-access')}
              WHEN name IN ('operator-invited', 'approval-asked', 'mediator-work-ended',
                            'mediator-described-anew', 'read-past-habit', 'team-named')
                THEN ${keepsStaff}
              ELSE true END)`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who may say what is not widened again'));
  }
}

const keepsStaff = may('identity.manage-staff');
