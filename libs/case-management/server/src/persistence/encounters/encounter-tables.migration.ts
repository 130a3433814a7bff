import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';

/**
 * First contacts and encounters. Notes, and whatever is marked sensitive, stand sealed in a table of
 * their own, which a policy shows to those alone who may read them.
 */
export class EncounterTables1800200000020 implements MigrationInterface {
  name = 'EncounterTables1800200000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...tables, ...policies, ...rights]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was done stays written'));
  }
}

const word = (column: string): string =>
  `${column} text NOT NULL CHECK (${column} ~ '^[a-z_]{1,40}$')`;

const tables = [
  `CREATE TABLE case_management.encounter (
     id uuid PRIMARY KEY,
     ${personColumns},
     visit_id uuid,
     ${word('kind')},
     started_at timestamptz NOT NULL,
     minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 600),
     language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
     ${word('mediation')},
     topics text[] NOT NULL CHECK (cardinality(topics) <= 12),
     services text[] NOT NULL CHECK (cardinality(services) <= 12),
     ${word('teach_back')},
     withheld boolean NOT NULL,
     author uuid NOT NULL,
     written_at timestamptz NOT NULL,
     version int NOT NULL,
     UNIQUE (id, municipality)
   )`,
  `COMMENT ON COLUMN case_management.encounter.withheld IS
     'something about it is sealed in private_part'`,
  `CREATE INDEX encounter_of ON case_management.encounter (municipality, person_id, started_at DESC)`,
  `CREATE INDEX encounter_author ON case_management.encounter (municipality, author, started_at)`,
  `CREATE INDEX encounter_visit ON case_management.encounter (municipality, visit_id)
     WHERE visit_id IS NOT NULL`,
  `CREATE TABLE case_management.access (
     id uuid PRIMARY KEY,
     ${personColumns},
     at timestamptz NOT NULL,
     ${word('channel')},
     sent_by text CHECK (sent_by ~ '^[a-z_]{1,40}$'),
     requests text[] NOT NULL CHECK (cardinality(requests) <= 20),
     answer text CHECK (answer ~ '^[a-z_]{1,40}$'),
     withheld boolean NOT NULL,
     author uuid NOT NULL
   )`,
  `CREATE INDEX access_of ON case_management.access (municipality, person_id, at DESC)`,
  `CREATE TABLE case_management.private_part (
     about_id uuid PRIMARY KEY,
     ${personColumns},
     sealed bytea NOT NULL
   )`,
  `CREATE INDEX private_part_of ON case_management.private_part (municipality, person_id)`,
  // As it stood before a change, the whole of it sealed.
  `CREATE TABLE case_management.encounter_before (
     id uuid PRIMARY KEY,
     ${personColumns},
     encounter_id uuid NOT NULL,
     FOREIGN KEY (encounter_id, municipality)
       REFERENCES case_management.encounter (id, municipality),
     version int NOT NULL,
     replaced_at timestamptz NOT NULL,
     replaced_by uuid NOT NULL,
     sealed bytea NOT NULL,
     UNIQUE (encounter_id, version)
   )`,
  `CREATE TABLE case_management.next_step (
     encounter_id uuid PRIMARY KEY,
     FOREIGN KEY (encounter_id, municipality)
       REFERENCES case_management.encounter (id, municipality),
     ${personColumns},
     due date NOT NULL,
     author uuid NOT NULL,
     done_at timestamptz,
     done_by uuid
   )`,
  `CREATE INDEX next_step_due ON case_management.next_step (municipality, due)
     WHERE done_at IS NULL`,
  `CREATE INDEX next_step_of ON case_management.next_step (municipality, person_id)`,
];

const meets = may('case-management.record-encounter');
const registers = may('case-management.register-person');
const readsNotes = may('case-management.read-notes');
const shown = ofPerson('person_id');
const theirs = `${shown} AND author = (SELECT platform.operator_id())`;

const policies = [
  ...protect('case_management.encounter', {
    reads: shown,
    inserts: `${meets} AND ${theirs}`,
    updates: `${meets} AND ${theirs}`,
  }),
  ...protect('case_management.access', {
    reads: shown,
    inserts: `${registers} AND ${theirs}`,
  }),
  // Whoever writes a note may not be one of those who read them.
  ...protect('case_management.private_part', {
    reads: `${readsNotes} AND ${shown}`,
    inserts: `(${meets} OR ${registers}) AND ${shown}`,
    updates: `${meets} AND ${readsNotes} AND ${shown}`,
    deletes: `${meets} AND ${readsNotes} AND ${shown}`,
  }),
  ...protect('case_management.encounter_before', {
    reads: `${readsNotes} AND ${shown}`,
    inserts: `${meets} AND ${shown} AND replaced_by = (SELECT platform.operator_id())`,
  }),
  ...protect('case_management.next_step', {
    reads: shown,
    inserts: `${meets} AND ${theirs}`,
    updates: `${meets} AND ${shown}`,
    deletes: `${meets} AND ${shown} AND done_at IS NULL`,
  }),
];

const rights = [
  `GRANT SELECT, INSERT ON case_management.encounter, case_management.access,
     case_management.private_part, case_management.encounter_before, case_management.next_step
     TO desk_app`,
  `GRANT UPDATE (kind, started_at, minutes, language, mediation, topics, services, teach_back,
     withheld, version) ON case_management.encounter TO desk_app`,
  'GRANT UPDATE (sealed), DELETE ON case_management.private_part TO desk_app',
  'GRANT UPDATE (due, done_at, done_by), DELETE ON case_management.next_step TO desk_app',
];
