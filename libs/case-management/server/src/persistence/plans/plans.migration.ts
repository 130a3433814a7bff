import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { announceChanges, may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { itsCase, me, seen } from '../cases/case-policies';
import { ofPerson, personColumns } from '../persons/person-policies';

/** Individual plans, version by version, and what becomes of the actions of an agreed one. */
export class Plans1800930000000 implements MigrationInterface {
  name = 'Plans1800930000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...plans, ...actions, ...told]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what somebody agreed to is not thrown away'));
  }
}

const writes = `${may('case-management.write-plan')} AND ${ofPerson('person_id')}`;
const agrees = may('case-management.agree-plan');

const plans = [
  `CREATE TABLE case_management.plan (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     state text NOT NULL CHECK (state IN ('draft', 'proposed', 'agreed', 'reviewed', 'ended')),
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 65536),
     version int NOT NULL CHECK (version > 0),
     written_by uuid NOT NULL,
     begun_at timestamptz NOT NULL,
     changed_at timestamptz NOT NULL CHECK (changed_at >= begun_at),
     proposed_at timestamptz,
     agreement text CHECK (agreement IN ('signed_on_paper', 'told_and_understood')),
     agreed_on date,
     interpreter bytea CHECK (octet_length(interpreter) <= 1024),
     UNIQUE (id, municipality),
     CHECK ((agreement IS NULL) = (agreed_on IS NULL)),
     CHECK (state = 'draft' OR proposed_at IS NOT NULL),
     CHECK (state NOT IN ('agreed', 'reviewed') OR agreement IS NOT NULL)
   )`,
  // One that is being written, and one that holds.
  `CREATE UNIQUE INDEX plan_open ON case_management.plan (municipality, person_id)
     WHERE state IN ('draft', 'proposed')`,
  `CREATE UNIQUE INDEX plan_agreed ON case_management.plan (municipality, person_id)
     WHERE state = 'agreed'`,
  `CREATE INDEX plan_of_case ON case_management.plan (municipality, case_id)
     WHERE state = 'agreed'`,
  `CREATE INDEX case_led ON case_management.case_record (municipality, responsible)
     WHERE status <> 'closed'`,
  `CREATE INDEX case_followed ON case_management.case_assignment (municipality, operator_id)
     WHERE ended_at IS NULL`,
  `CREATE INDEX plan_of ON case_management.plan (municipality, person_id, begun_at DESC)`,
  ...protect('case_management.plan', {
    reads: seen,
    inserts: `${writes} AND written_by = ${me} AND state = 'draft'`,
    // Whoever writes plans brings a draft as far as the proposal; the rest is for who agrees.
    updates: {
      from: writes,
      to: `${writes} AND (state IN ('draft', 'proposed') OR ${agrees})`,
    },
  }),
  // What was put before somebody is what they agree to, and stays so.
  `CREATE FUNCTION case_management.keep_proposed() RETURNS trigger
     LANGUAGE plpgsql SET search_path = '' AS $$
   BEGIN
     RAISE EXCEPTION 'a plan that was proposed is not written in' USING ERRCODE = 'check_violation';
   END $$`,
  `CREATE TRIGGER proposed_stays BEFORE UPDATE OF sealed, state ON case_management.plan
     FOR EACH ROW WHEN (OLD.sealed <> NEW.sealed AND OLD.state <> 'draft'
       OR (OLD.state, NEW.state) NOT IN (('draft', 'draft'), ('draft', 'proposed'),
         ('proposed', 'draft'), ('proposed', 'agreed'), ('agreed', 'reviewed'), ('agreed', 'ended')))
     EXECUTE FUNCTION case_management.keep_proposed()`,
  `GRANT SELECT, INSERT, UPDATE (state, sealed, version, written_by, changed_at, proposed_at,
     agreement, agreed_on, interpreter) ON case_management.plan TO desk_app`,
];

const actions = [
  `CREATE TABLE case_management.plan_action (
     id uuid PRIMARY KEY,
     ${personColumns},
     plan_id uuid NOT NULL,
     position int NOT NULL CHECK (position BETWEEN 0 AND 19),
     due date,
     state text NOT NULL CHECK (state IN ('to_do', 'booked', 'done', 'missed', 'cancelled')),
     changed_by uuid NOT NULL,
     changed_at timestamptz NOT NULL,
     UNIQUE (municipality, plan_id, position),
     FOREIGN KEY (plan_id, municipality) REFERENCES case_management.plan (id, municipality)
   )`,
  `CREATE INDEX plan_action_of ON case_management.plan_action (municipality, person_id)`,
  ...protect('case_management.plan_action', {
    reads: seen,
    inserts: `${agrees} AND ${ofPerson('person_id')} AND changed_by = ${me}`,
    updates: { from: writes, to: `${writes} AND changed_by = ${me}` },
  }),
  `GRANT SELECT, INSERT, UPDATE (state, changed_by, changed_at)
     ON case_management.plan_action TO desk_app`,
];

// As with cases: that a record changed, and not whose.
const told = [
  ['plan', 'version'],
  ['plan_action', 'state'],
].flatMap(([table, column]) =>
  announceChanges({
    table: `case_management.${table}`,
    kind: personAnnounced.kind,
    after: `INSERT OR UPDATE OF ${column}`,
    what: `'changed'`,
    id: `'00000000-0000-0000-0000-000000000000'`,
    operators: 'ARRAY[]::uuid[]',
  }),
);
