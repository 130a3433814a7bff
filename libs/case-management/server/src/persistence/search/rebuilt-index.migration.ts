import { may, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, recognising as byOwner } from '../persons/person-policies';

/**
 * The index by which persons are found is made anew by whoever runs the service, as the owner of the
 * tables, when the rules change by which names are compared: restricted persons are in it too, whom
 * nobody else sees all of.
 */
export class RebuiltIndex1800820000010 implements MigrationInterface {
  name = 'RebuiltIndex1800820000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `ALTER POLICY inserts ON case_management.search_token WITH CHECK (${byOwner} OR ${registrar})`,
      `ALTER POLICY deletes ON case_management.search_token USING (${byOwner} OR ${registrar})`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('an index that nobody may mend is no earlier state'));
  }
}

const registrar = `${may('case-management.register-person')} AND ${ofPerson('person_id')}`;
