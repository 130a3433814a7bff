import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';
import { itsCase, me } from './case-policies';

/** What social workers write for each other: whoever else sees the person reads nothing of it. */
export class CaseNotes1800910000030 implements MigrationInterface {
  name = 'CaseNotes1800910000030';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, notes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was written stays written'));
  }
}

const writes = `${may('case-management.write-confidential-notes')} AND ${ofPerson('person_id')}`;

// Append-only by the lack of any right, as the events of a case are.
const notes = [
  `CREATE TABLE case_management.case_note (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     corrects uuid,
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 20480),
     author uuid NOT NULL,
     written_at timestamptz NOT NULL,
     UNIQUE (id, municipality),
     FOREIGN KEY (corrects, municipality) REFERENCES case_management.case_note (id, municipality),
     UNIQUE (municipality, corrects)
   )`,
  `CREATE INDEX case_note_of ON case_management.case_note (municipality, person_id, written_at DESC)`,
  ...protect('case_management.case_note', {
    reads: writes,
    inserts: `${writes} AND author = ${me}`,
  }),
  'GRANT SELECT, INSERT ON case_management.case_note TO desk_app',
];
