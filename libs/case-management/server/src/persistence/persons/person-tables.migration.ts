import { may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  ofPerson,
  ofTie,
  personColumns,
  recognising,
  registrar,
  whoIsGiven,
} from './person-policies';

/** Persons, what is known of them, and how they are found again. */
export class PersonTables1800200000000 implements MigrationInterface {
  name = 'PersonTables1800200000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA case_management TO desk_app, desk_worker',
      ...persons,
      ...visits,
      ...whoIsGiven,
      ...policies,
      ...registrar,
      ...rights,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA case_management CASCADE', 'CREATE SCHEMA case_management']);
  }
}

const persons = [
  // Names and years stand in clear, since lists are sorted and searched by them.
  `CREATE TABLE case_management.person (
     id uuid PRIMARY KEY,
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     restricted boolean NOT NULL,
     name text NOT NULL CHECK (length(name) BETWEEN 1 AND 401),
     latin text CHECK (length(latin) BETWEEN 1 AND 401),
     birth_year int CHECK (birth_year BETWEEN 1900 AND 2199),
     language text CHECK (language ~ '^[a-z]{2,3}$'),
     version int NOT NULL CHECK (version >= 0),
     registered_at timestamptz NOT NULL,
     registered_by uuid NOT NULL,
     last_met_at timestamptz,
     UNIQUE (id, municipality, restricted)
   )`,
  `CREATE INDEX person_met ON case_management.person
     (municipality, (coalesce(last_met_at, registered_at)) DESC, id)`,
  `CREATE TABLE case_management.person_fact (
     id uuid PRIMARY KEY,
     ${personColumns},
     kind text NOT NULL CHECK (kind ~ '^[a-zA-Z]{1,40}$'),
     value jsonb,
     sealed bytea,
     source text NOT NULL CHECK (source ~ '^[a-z]{1,20}$'),
     recorded_by uuid NOT NULL,
     recorded_at timestamptz NOT NULL,
     replaced_at timestamptz,
     CHECK (value IS NULL OR sealed IS NULL)
   )`,
  `CREATE UNIQUE INDEX person_fact_now ON case_management.person_fact
     (municipality, person_id, kind) WHERE replaced_at IS NULL`,
  `CREATE INDEX person_fact_history ON case_management.person_fact
     (municipality, person_id, recorded_at)`,
  `CREATE TABLE case_management.person_contact (
     id uuid PRIMARY KEY,
     ${personColumns},
     phone text CHECK (phone ~ '^\\+[0-9]{5,15}$'),
     email text CHECK (length(email) BETWEEN 3 AND 254),
     use_sealed bytea NOT NULL,
     source text NOT NULL CHECK (source ~ '^[a-z]{1,20}$'),
     recorded_by uuid NOT NULL,
     recorded_at timestamptz NOT NULL,
     replaced_at timestamptz,
     CHECK ((phone IS NULL) <> (email IS NULL))
   )`,
  `CREATE INDEX person_contact_of ON case_management.person_contact
     (municipality, person_id) WHERE replaced_at IS NULL`,
  `CREATE INDEX person_contact_phone ON case_management.person_contact
     (municipality, phone) WHERE replaced_at IS NULL AND phone IS NOT NULL`,
  `CREATE INDEX person_contact_email ON case_management.person_contact
     (municipality, email) WHERE replaced_at IS NULL AND email IS NOT NULL`,
  // In the order of bytes: a prefix is a range, and comparing text tells nothing past a policy.
  `CREATE TABLE case_management.search_token (
     ${personColumns},
     token text COLLATE "C" NOT NULL CHECK (length(token) BETWEEN 3 AND 60),
     PRIMARY KEY (municipality, token, person_id)
   )`,
  'CREATE INDEX search_token_of ON case_management.search_token (municipality, person_id)',
];

const visits = [
  // One of those who may not see a restricted person never learns that a visit is theirs.
  `CREATE TABLE case_management.visit_tie (
     id uuid PRIMARY KEY,
     ${personColumns},
     visit_id uuid NOT NULL,
     how text NOT NULL CHECK (how IN ('candidate', 'registered', 'page')),
     tied_at timestamptz NOT NULL,
     tied_by uuid NOT NULL,
     untied_at timestamptz,
     untied_by uuid
   )`,
  `CREATE UNIQUE INDEX visit_tie_now ON case_management.visit_tie
     (municipality, visit_id, restricted) WHERE untied_at IS NULL`,
  `CREATE INDEX visit_tie_of ON case_management.visit_tie
     (municipality, person_id) WHERE untied_at IS NULL`,
];

const registers = may('case-management.register-person');
const meets = may('case-management.record-encounter');
const shown = ofPerson('person_id');

const recorded = {
  inserts: `${registers} AND ${shown} AND recorded_by = (SELECT platform.operator_id())`,
  updates: `${registers} AND ${shown}`,
};

const policies = [
  ...protect('case_management.person', {
    reads: `${recognising} OR ${ofPerson('id')}`,
    inserts: `${registers} AND ${ownMunicipality}
      AND registered_by = (SELECT platform.operator_id())`,
    updates: {
      from: `(${registers} OR ${meets}) AND ${ofPerson('id')}`,
      to: `(${registers} OR ${meets}) AND ${ofPerson('id')}`,
    },
  }),
  ...protect('case_management.person_fact', { reads: shown, ...recorded }),
  ...protect('case_management.person_contact', {
    reads: `${recognising} OR ${shown}`,
    ...recorded,
  }),
  ...protect('case_management.search_token', {
    reads: `${recognising} OR ${shown}`,
    inserts: `${registers} AND ${shown}`,
    deletes: `${registers} AND ${shown}`,
  }),
  ...protect('case_management.visit_tie', {
    reads: ofTie,
    // Written by who recognises: see the migration of that.
    inserts: 'false',
    updates: 'false',
  }),
];

const rights = [
  `GRANT SELECT, INSERT ON case_management.person, case_management.person_fact,
     case_management.person_contact, case_management.search_token, case_management.visit_tie
     TO desk_app`,
  `GRANT UPDATE (name, latin, birth_year, language, version, last_met_at)
     ON case_management.person TO desk_app`,
  'GRANT UPDATE (replaced_at) ON case_management.person_fact, case_management.person_contact TO desk_app',
  'GRANT DELETE ON case_management.search_token TO desk_app',
  'GRANT UPDATE (untied_at, untied_by) ON case_management.visit_tie TO desk_app',
];
