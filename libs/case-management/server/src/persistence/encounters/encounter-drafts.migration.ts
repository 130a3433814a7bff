import {
  may,
  olderThan,
  protect,
  runAll,
  theServiceEverywhere,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';

/** What somebody began to write about an encounter waits on the server, sealed, for themselves alone. */
export class EncounterDrafts1800820000000 implements MigrationInterface {
  name = 'EncounterDrafts1800820000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...tables, ...policies, ...rights]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what somebody wrote is not thrown away'));
  }
}

const tables = [
  `CREATE TABLE case_management.encounter_draft (
     id uuid PRIMARY KEY,
     ${personColumns},
     visit_id uuid,
     author uuid NOT NULL,
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 65536),
     begun_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL CHECK (changed_at >= begun_at),
     version int NOT NULL CHECK (version > 0),
     UNIQUE NULLS NOT DISTINCT (municipality, author, person_id, visit_id)
   )`,
  `CREATE INDEX encounter_draft_last
     ON case_management.encounter_draft (municipality, author, changed_at)`,
  `CREATE INDEX encounter_draft_of ON case_management.encounter_draft (municipality, person_id)`,
];

const meets = may('case-management.record-encounter');
const own = `${ofPerson('person_id')} AND author = (SELECT platform.operator_id())`;
// A CASE: what is asked about persons the worker has no right to ask. What it may delete it may see.
const or = (asker: string): string =>
  `CASE WHEN ${theServiceEverywhere} THEN ${olderThan('changed_at', 14)} ELSE ${asker} END`;

const policies = protect('case_management.encounter_draft', {
  reads: or(own),
  inserts: `${meets} AND ${own}`,
  updates: `${meets} AND ${own}`,
  deletes: or(`${meets} AND ${own}`),
});

const rights = [
  `GRANT SELECT, INSERT, DELETE, UPDATE (sealed, changed_at, version)
     ON case_management.encounter_draft TO desk_app`,
  'GRANT SELECT, DELETE ON case_management.encounter_draft TO desk_worker',
];
