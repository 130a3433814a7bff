import {
  anyoneWithAScope,
  appendOnly,
  ownMunicipality,
  protect,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administrators } from './roles-and-views.migration';

/** Invitations, what happened to accounts, letting somebody in anew, and whom an emergency is told to. */
export class StaffTables1795300100020 implements MigrationInterface {
  name = 'StaffTables1795300100020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...accounts,
      ...daysOfUse,
      ...invitations,
      ...changes,
      ...recoveries,
      ...contacts,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP TABLE identity.data_protection_contact, identity.recovery, identity.staff_change, identity.invitation',
      'DROP TRIGGER day_of_use ON identity.session',
      'DROP FUNCTION identity.note_day_of_use()',
      'ALTER TABLE identity.operator DROP COLUMN joined_at, DROP COLUMN last_seen_on',
    ]);
  }
}

const onlyTheSignIn = "(SELECT platform.asker()) = 'sign_in'";

const accounts = [
  // Since when the account can be used: never yet, or not until it is joined anew.
  'ALTER TABLE identity.operator ADD COLUMN joined_at timestamptz, ADD COLUMN last_seen_on date',
  "SELECT set_config('app.asker', 'sign_in', true)",
  `UPDATE identity.operator SET joined_at = created_at
    WHERE EXISTS (SELECT 1 FROM identity.password WHERE operator_id = operator.id)`,
  "SELECT set_config('app.asker', '', true)",
];

// Sessions are swept away; the day on which one was last used stays with the account.
const daysOfUse = [
  `CREATE FUNCTION identity.note_day_of_use() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     seen_on date := (NEW.seen_at AT TIME ZONE 'Europe/Rome')::date;
   BEGIN
     UPDATE identity.operator SET last_seen_on = seen_on
      WHERE id = NEW.operator_id AND last_seen_on IS DISTINCT FROM seen_on;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER day_of_use AFTER INSERT OR UPDATE OF seen_at, proven_by ON identity.session
     FOR EACH ROW WHEN (NEW.proven_by IS NOT NULL) EXECUTE FUNCTION identity.note_day_of_use()`,
];

const invitations = [
  `CREATE TABLE identity.invitation (
     id uuid PRIMARY KEY,
     municipality text NOT NULL REFERENCES identity.municipality (code),
     operator_id uuid NOT NULL REFERENCES identity.operator (id),
     kind text NOT NULL CHECK (kind IN ('welcome', 'recovery')),
     token_hash text NOT NULL UNIQUE,
     sent_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL CHECK (expires_at > sent_at),
     accepted_at timestamptz,
     withdrawn_at timestamptz,
     UNIQUE (id, municipality)
   )`,
  `CREATE UNIQUE INDEX one_waiting_invitation ON identity.invitation (operator_id)
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
  'CREATE INDEX invitation_operator ON identity.invitation (operator_id)',
  ...protect('identity.invitation', {
    reads: `${onlyTheSignIn} OR ((SELECT platform.asker()) = 'worker' OR ${administrators}) AND ${ownMunicipality}`,
    writes: `${onlyTheSignIn} OR ${administrators} AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT ON identity.invitation TO desk_app',
  'GRANT UPDATE (accepted_at, withdrawn_at) ON identity.invitation TO desk_app',
  // The worker makes the secret again from the id: it needs no hash of it.
  `GRANT SELECT (id, municipality, operator_id, kind, expires_at, accepted_at, withdrawn_at)
     ON identity.invitation TO desk_worker`,
];

const changes = [
  `CREATE TABLE identity.staff_change (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     operator_id uuid NOT NULL REFERENCES identity.operator (id),
     at timestamptz NOT NULL,
     by_operator uuid REFERENCES identity.operator (id),
     kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
     details jsonb NOT NULL
   )`,
  'CREATE INDEX staff_change_operator ON identity.staff_change (operator_id, id)',
  ...protect('identity.staff_change', {
    reads: administrators,
    writes: `${onlyTheSignIn} OR ${administrators}`,
  }),
  ...appendOnly('identity.staff_change'),
  'GRANT SELECT, INSERT ON identity.staff_change TO desk_app',
];

const recoveries = [
  `CREATE TABLE identity.recovery (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     operator_id uuid NOT NULL REFERENCES identity.operator (id),
     proposed_by uuid NOT NULL REFERENCES identity.operator (id),
     reason text NOT NULL,
     proposed_at timestamptz NOT NULL,
     approved_by uuid REFERENCES identity.operator (id),
     approved_at timestamptz,
     refused_at timestamptz,
     CHECK (proposed_by <> operator_id),
     CHECK (approved_by NOT IN (operator_id, proposed_by)),
     CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
     CHECK (approved_at IS NULL OR refused_at IS NULL)
   )`,
  `CREATE UNIQUE INDEX one_undecided_recovery ON identity.recovery (operator_id)
    WHERE approved_at IS NULL AND refused_at IS NULL`,
  ...protect('identity.recovery', { reads: administrators, writes: administrators }),
  'GRANT SELECT, INSERT ON identity.recovery TO desk_app',
  'GRANT UPDATE (approved_by, approved_at, refused_at) ON identity.recovery TO desk_app',
];

const contacts = [
  // Whom to turn to about data protection is published anyway (GDPR, article 37, 7).
  `CREATE TABLE identity.data_protection_contact (
     municipality text PRIMARY KEY REFERENCES identity.municipality (code),
     name text NOT NULL,
     email text NOT NULL
   )`,
  ...protect('identity.data_protection_contact', {
    reads: anyoneWithAScope,
    writes: `((SELECT platform.asker()) = 'worker' OR ${administrators}) AND ${ownMunicipality}`,
  }),
  'GRANT SELECT, INSERT, UPDATE ON identity.data_protection_contact TO desk_app',
  'GRANT SELECT ON identity.data_protection_contact, identity.municipality TO desk_worker',
];
