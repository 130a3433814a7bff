import { anyoneWithAScope, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administrators } from './roles-and-views.migration';

/**
 * Roles that see people carry an authorisation, and nobody gives them alone: what one
 * administrator asks for waits here until the responsible person of the municipality or
 * another administrator approves it. Roles of before go on, without an authorisation.
 */
export class Approvals1796000000420 implements MigrationInterface {
  name = 'Approvals1796000000420';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...responsibles, ...approvals, ...assignments, ...accounts, ...changes]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who approved what stays written'));
  }
}

const worker = "(SELECT platform.asker()) = 'worker'";
const onlyTheSignIn = "(SELECT platform.asker()) = 'sign_in'";

const responsibles = [
  // Only the service writes it: at the server, or when the one named before has approved.
  `CREATE TABLE identity.responsible (
     municipality text PRIMARY KEY REFERENCES identity.municipality (code),
     name text NOT NULL,
     email text NOT NULL CHECK (email = lower(email)),
     named_at timestamptz NOT NULL
   )`,
  ...protect('identity.responsible', {
    reads: anyoneWithAScope,
    writes: `${worker} AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT, UPDATE ON identity.responsible TO desk_app',
  'GRANT SELECT ON identity.responsible TO desk_worker',
];

const written = `authorised_by text, authorised_on date, secrecy_on date, authorised_until date`;
const whole = `num_nulls(authorised_by, authorised_on, secrecy_on, authorised_until) IN (0, 4)`;

const approvals = [
  // The municipality is the one whose responsible person decides; an administrator is
  // given to the whole district, and decided about at its lead.
  `CREATE TABLE identity.approval (
     id uuid PRIMARY KEY,
     municipality text NOT NULL REFERENCES identity.municipality (code),
     kind text NOT NULL CHECK (kind IN ('role', 'responsible')),
     asked_by uuid NOT NULL REFERENCES identity.operator (id),
     asked_at timestamptz NOT NULL,
     operator_id uuid REFERENCES identity.operator (id),
     role text,
     places text[],
     valid_from date,
     valid_to date,
     ${written},
     new_name text,
     new_email text,
     link_no int NOT NULL DEFAULT 1,
     token_hash text NOT NULL UNIQUE,
     link_sent_at timestamptz NOT NULL,
     link_expires_at timestamptz NOT NULL,
     decision text CHECK (decision IN ('approved', 'refused')),
     decided_at timestamptz,
     decided_by uuid REFERENCES identity.operator (id),
     decided_by_name text,
     UNIQUE (id, municipality),
     CHECK (kind <> 'role' OR num_nulls(operator_id, role, places, valid_from) = 0),
     CHECK (kind <> 'responsible' OR num_nulls(new_name, new_email) = 0),
     CHECK ((decision IS NULL) = (decided_at IS NULL)),
     CHECK (asked_by <> operator_id),
     CHECK (decision <> 'approved' OR decided_by IS NULL OR decided_by NOT IN (asked_by, operator_id)),
     CHECK (${whole})
   )`,
  'CREATE INDEX approval_operator ON identity.approval (operator_id)',
  `CREATE INDEX approval_waiting ON identity.approval (municipality, asked_at) WHERE decision IS NULL`,
  ...protect('identity.approval', {
    reads: `${onlyTheSignIn} OR (${worker} OR ${administrators}) AND ${ownMunicipality}`,
    writes: `(${worker} OR ${administrators}) AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT ON identity.approval TO desk_app',
  `GRANT UPDATE (link_no, token_hash, link_sent_at, link_expires_at,
                 decision, decided_at, decided_by, decided_by_name) ON identity.approval TO desk_app`,
  // The worker makes the secret again from the id: it needs no hash of it.
  `GRANT SELECT (id, municipality, kind, asked_by, operator_id, new_email, link_no, link_sent_at,
                 link_expires_at, decision)
     ON identity.approval TO desk_worker`,
];

const assignments = [
  `ALTER TABLE identity.assignment ADD COLUMN authorised_by text, ADD COLUMN authorised_on date,
     ADD COLUMN secrecy_on date, ADD COLUMN authorised_until date,
     ADD CONSTRAINT authorisation_is_whole CHECK (${whole})`,
  // What administrators give alone are roles that see nobody and approve nothing.
  'DROP POLICY inserts ON identity.assignment',
  `CREATE POLICY inserts ON identity.assignment FOR INSERT WITH CHECK (
     (${worker} OR ${administrators} AND role IN ('district_coordinator', 'programme_manager'))
     AND ${ownMunicipality})`,
  'REVOKE UPDATE ON identity.assignment FROM desk_app',
  'GRANT UPDATE (valid_to, withdrawn_at) ON identity.assignment TO desk_app',
];

// Somebody invited has no work until a role is approved; the letters reach them before.
const accounts = [
  'DROP POLICY reads ON identity.operator',
  `CREATE POLICY reads ON identity.operator FOR SELECT USING (
     CASE (SELECT platform.asker())
       WHEN 'sign_in' THEN true
       WHEN 'office' THEN ${administrators}
       ELSE id = (SELECT platform.operator_id())
         OR EXISTS (SELECT 1 FROM identity.assignment a WHERE a.operator_id = operator.id)
         OR EXISTS (SELECT 1 FROM identity.approval p WHERE p.operator_id = operator.id) END)`,
];

// What a responsible person decided is written by the service: they have no account.
const changes = [
  `CREATE POLICY by_the_service ON identity.staff_change FOR INSERT WITH CHECK (${worker})`,
];
