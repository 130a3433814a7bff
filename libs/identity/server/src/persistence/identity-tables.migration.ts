import {
  anyoneWithAScope,
  ownMunicipalityStaffOnly,
  protect,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Municipalities, operators with their assignments, sessions. */
export class IdentityTables1795200100000 implements MigrationInterface {
  name = 'IdentityTables1795200100000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA identity TO desk_app',
      ...municipalities,
      ...operators,
      ...assignments,
      ...sessions,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA identity CASCADE', 'CREATE SCHEMA identity']);
  }
}

const onlyTheSignIn = "(SELECT platform.asker()) = 'sign_in'";

const municipalities = [
  `CREATE TABLE identity.municipality (
     code text PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
     name text NOT NULL,
     cadastral text NOT NULL CHECK (cadastral ~ '^[A-Z][0-9]{3}$'),
     inhabitants int NOT NULL CHECK (inhabitants > 0),
     lead boolean NOT NULL,
     neighbours text[] NOT NULL
   )`,
  // A district has one lead municipality.
  'CREATE UNIQUE INDEX one_lead ON identity.municipality (lead) WHERE lead',
  // Reference data: the seed writes them, as the service itself.
  ...protect('identity.municipality', {
    reads: anyoneWithAScope,
    writes: "(SELECT platform.asker()) = 'worker'",
  }),
  'GRANT SELECT, INSERT ON identity.municipality TO desk_app',
];

const operators = [
  `CREATE TABLE identity.operator (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     email text NOT NULL UNIQUE CHECK (email = lower(email)),
     name text NOT NULL,
     password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
     created_at timestamptz NOT NULL
   )`,
  ...protect('identity.operator', { reads: onlyTheSignIn, writes: onlyTheSignIn }),
  'GRANT SELECT, INSERT ON identity.operator TO desk_app',
];

const assignments = [
  // valid_to is the last day of work; NULL while nobody knows it.
  `CREATE TABLE identity.assignment (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL REFERENCES identity.municipality (code),
     operator_id uuid NOT NULL REFERENCES identity.operator (id),
     role text NOT NULL CHECK (role IN ('desk_operator')),
     valid_from date NOT NULL,
     valid_to date CHECK (valid_to >= valid_from),
     UNIQUE (id, municipality),
     EXCLUDE USING gist (operator_id WITH =, municipality WITH =, role WITH =,
                         daterange(valid_from, valid_to, '[]') WITH &&)
   )`,
  ...protect('identity.assignment', {
    reads: ownMunicipalityStaffOnly,
    writes: ownMunicipalityStaffOnly,
  }),
  // Which municipalities somebody works for is only known after looking.
  `CREATE POLICY sign_in ON identity.assignment FOR SELECT TO desk_app USING (${onlyTheSignIn})`,
  'GRANT SELECT, INSERT, UPDATE ON identity.assignment TO desk_app',
];

const sessions = [
  `CREATE TABLE identity.session (
     token_hash text PRIMARY KEY,
     operator_id uuid NOT NULL REFERENCES identity.operator (id) ON DELETE CASCADE,
     opened_at timestamptz NOT NULL,
     seen_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL
   )`,
  'CREATE INDEX session_operator ON identity.session (operator_id)',
  'CREATE INDEX session_end ON identity.session (ends_at)',
  ...protect('identity.session', { reads: onlyTheSignIn, writes: onlyTheSignIn }),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON identity.session TO desk_app',
];
