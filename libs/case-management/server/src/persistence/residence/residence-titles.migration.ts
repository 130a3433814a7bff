import {
  may,
  protect,
  runAll,
  showInEmergency,
  emergencySubject,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';

/**
 * What lets somebody stay, and its clock. In clear stands by what the clock runs and the day on the
 * card; the title, and every day that would tell of an application for asylum, is sealed in a row of its
 * own, which a policy shows to those alone who read notes.
 */
export class ResidenceTitles1800900000000 implements MigrationInterface {
  name = 'ResidenceTitles1800900000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...tables, ...policies, ...rights]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was said stays readable'));
  }
}

const tables = [
  `CREATE TABLE case_management.residence_title (
     id uuid PRIMARY KEY,
     ${personColumns},
     expires_on date CHECK (expires_on BETWEEN '2000-01-01' AND '2199-12-31'),
     runs_by text NOT NULL CHECK (runs_by IN ('date', 'receipt', 'no_end', 'unknown')),
     source text NOT NULL CHECK (source ~ '^[a-z]{1,20}$'),
     recorded_by uuid NOT NULL,
     recorded_at timestamptz NOT NULL,
     replaced_at timestamptz CHECK (replaced_at >= recorded_at),
     CHECK (runs_by <> 'date' OR expires_on IS NOT NULL),
     UNIQUE (id, municipality)
   )`,
  `CREATE UNIQUE INDEX residence_title_now ON case_management.residence_title
     (municipality, person_id) WHERE replaced_at IS NULL`,
  `CREATE INDEX residence_title_of ON case_management.residence_title
     (municipality, person_id, recorded_at)`,
  // In the order in which a list shows them; a receipt takes a row out of it.
  `CREATE INDEX residence_title_ends ON case_management.residence_title
     (municipality, expires_on, person_id) INCLUDE (restricted)
     WHERE replaced_at IS NULL AND runs_by = 'date'`,
  `CREATE TABLE case_management.residence_detail (
     title_id uuid PRIMARY KEY,
     FOREIGN KEY (title_id, municipality)
       REFERENCES case_management.residence_title (id, municipality),
     ${personColumns},
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 8192)
   )`,
  `CREATE INDEX residence_detail_of ON case_management.residence_detail (municipality, person_id)`,
];

const shown = ofPerson('person_id');
const readsNotes = may('case-management.read-notes');
// Whoever can't read what was said would write over it unseen.
const says = `${may('case-management.register-person')} AND ${readsNotes} AND ${shown}`;

const policies = [
  ...protect('case_management.residence_title', {
    reads: shown,
    inserts: `${says} AND recorded_by = (SELECT platform.operator_id())`,
    updates: says,
  }),
  ...protect('case_management.residence_detail', {
    reads: `${readsNotes} AND ${shown}`,
    inserts: says,
  }),
  // In an emergency the clock is enough: what it is about stays sealed.
  showInEmergency(
    'case_management.residence_title',
    `person_id = ${emergencySubject} AND NOT restricted`,
  ),
];

const rights = [
  `GRANT SELECT, INSERT ON case_management.residence_title, case_management.residence_detail
     TO desk_app`,
  'GRANT UPDATE (replaced_at) ON case_management.residence_title TO desk_app',
];
