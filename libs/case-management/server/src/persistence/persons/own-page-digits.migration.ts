import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from './person-policies';

/** Four digits that somebody has chosen for their own page. */
export class OwnPageDigits1800500000010 implements MigrationInterface {
  name = 'OwnPageDigits1800500000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, statements);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE case_management.own_page_digits']);
  }
}

const chooses = `${may('case-management.register-person')} AND ${ofPerson('person_id')}
  AND noted_by = (SELECT platform.operator_id())`;

const statements = [
  `CREATE TABLE case_management.own_page_digits (
     ${personColumns},
     keyed_hash text NOT NULL CHECK (keyed_hash LIKE 'k1.%'),
     chosen_at timestamptz NOT NULL,
     noted_by uuid NOT NULL,
     PRIMARY KEY (municipality, person_id)
   )`,
  ...protect('case_management.own_page_digits', {
    reads: ofPerson('person_id'),
    inserts: chooses,
    updates: {
      from: `${may('case-management.register-person')} AND ${ofPerson('person_id')}`,
      to: chooses,
    },
  }),
  // Whoever may write digits can't read them back: the hash is in no SELECT of the api.
  `GRANT SELECT (person_id, municipality, restricted, chosen_at, noted_by), INSERT,
     UPDATE (keyed_hash, chosen_at, noted_by) ON case_management.own_page_digits TO desk_app`,
];
