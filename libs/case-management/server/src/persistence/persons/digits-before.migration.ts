import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from './person-policies';

/** That somebody chose the digits of their own page anew: when and before whom, and never which. */
export class DigitsBefore1800810000080 implements MigrationInterface {
  name = 'DigitsBefore1800810000080';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE TABLE case_management.own_page_digits_before (
         ${personColumns},
         chosen_at timestamptz NOT NULL,
         noted_by uuid NOT NULL,
         replaced_by uuid NOT NULL,
         PRIMARY KEY (municipality, person_id, chosen_at)
       )`,
      // The flag of the person goes with the key, and nobody has a right to change the rest.
      ...protect('case_management.own_page_digits_before', {
        reads: ofPerson('person_id'),
        inserts: `${may('case-management.register-person')} AND ${ofPerson('person_id')}
          AND replaced_by = (SELECT platform.operator_id())`,
      }),
      'GRANT SELECT, INSERT ON case_management.own_page_digits_before TO desk_app',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('when digits were chosen stays written'));
  }
}
