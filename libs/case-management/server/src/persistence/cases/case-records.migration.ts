import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { announceChanges, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, personColumns } from '../persons/person-policies';
import { itsCase, leading, leadingItsCase, me, seen, takesCharge } from './case-policies';

/** Who is in charge, by whom, and how far they are. A social worker leads a case, and nobody else. */
export class CaseRecords1800910000000 implements MigrationInterface {
  name = 'CaseRecords1800910000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...standingIn, ...records, ...events, ...told]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who was in charge stays written'));
  }
}

// With the rights of who asks: a social worker sees the substitutions of the municipality.
const standingIn = [
  `CREATE FUNCTION case_management.stands_in_for(_municipality text, _absent uuid)
     RETURNS boolean LANGUAGE sql STABLE RETURN EXISTS (
       SELECT FROM case_management.substitution s
        WHERE s.municipality = _municipality AND s.operator_id = _absent
          AND s.substitute_id = platform.operator_id()
          AND (platform.moment() AT TIME ZONE 'Europe/Rome')::date
              BETWEEN s.first_day AND s.last_day
          AND NOT EXISTS (SELECT FROM case_management.substitution_end e
                           WHERE e.municipality = s.municipality AND e.substitution_id = s.id))`,
];

const status = (column: string): string =>
  `${column} IN ('assessment', 'plan_draft', 'active', 'suspended', 'closed')`;

const records = [
  `CREATE TABLE case_management.case_record (
     id uuid PRIMARY KEY,
     ${personColumns},
     responsible uuid NOT NULL,
     taken_on date NOT NULL CHECK (taken_on <= (taken_at AT TIME ZONE 'Europe/Rome')::date),
     legal_basis text NOT NULL CHECK (legal_basis IN ('public_task')),
     taken_by uuid NOT NULL,
     taken_at timestamptz NOT NULL,
     status text NOT NULL CHECK (${status('status')}),
     since timestamptz NOT NULL,
     version int NOT NULL CHECK (version > 0),
     UNIQUE (id, municipality)
   )`,
  // Of fifty who take somebody in charge at once, one does.
  `CREATE UNIQUE INDEX case_record_open ON case_management.case_record (municipality, person_id)
     WHERE status <> 'closed'`,
  `CREATE INDEX case_record_led ON case_management.case_record (municipality, responsible, since)
     WHERE status <> 'closed'`,
  `CREATE INDEX case_record_of ON case_management.case_record
     (municipality, person_id, taken_at DESC)`,
  ...protect('case_management.case_record', {
    reads: seen,
    inserts: `${takesCharge} AND ${ofPerson('person_id')} AND taken_by = ${me}
      AND responsible = ${me} AND status = 'assessment'`,
    // Handed over, it is another one's.
    updates: {
      from: `${takesCharge} AND ${ofPerson('person_id')} AND ${leading()}`,
      to: `${takesCharge} AND ${ofPerson('person_id')}`,
    },
  }),
  `GRANT SELECT, INSERT, UPDATE (responsible, status, since, version)
     ON case_management.case_record TO desk_app`,
];

// Append-only by the lack of any right: a trigger would refuse the flag that the key carries along.
const events = [
  `CREATE TABLE case_management.case_event (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     kind text NOT NULL CHECK (kind IN ('taken', 'moved', 'reopened', 'handed_over')),
     from_status text CHECK (${status('from_status')}),
     to_status text NOT NULL CHECK (${status('to_status')}),
     at timestamptz NOT NULL,
     by uuid NOT NULL,
     sealed bytea CHECK (octet_length(sealed) <= 4096),
     CHECK (CASE kind
       WHEN 'taken' THEN from_status IS NULL AND to_status = 'assessment'
       WHEN 'handed_over' THEN from_status = to_status AND from_status <> 'closed'
       WHEN 'reopened' THEN from_status = 'closed' AND to_status = 'active'
       ELSE (from_status, to_status) IN (('assessment', 'plan_draft'), ('plan_draft', 'active'),
              ('active', 'suspended'), ('suspended', 'active'), ('assessment', 'closed'),
              ('plan_draft', 'closed'), ('active', 'closed'), ('suspended', 'closed')) END)
   )`,
  `COMMENT ON COLUMN case_management.case_event.sealed IS
     'why, of whatever reason, so that it is not seen at rest which ones are sensitive'`,
  `CREATE INDEX case_event_of ON case_management.case_event (municipality, person_id, at DESC)`,
  ...protect('case_management.case_event', {
    reads: seen,
    inserts: `${takesCharge} AND by = ${me} AND ${leadingItsCase('case_event')}`,
  }),
  'GRANT SELECT, INSERT ON case_management.case_event TO desk_app',
];

const told = announceChanges({
  table: 'case_management.case_record',
  kind: personAnnounced.kind,
  after: 'INSERT OR UPDATE OF version',
  what: `'changed'`,
  // Of nobody by name: the desk hears that a record changed, and sees of cases nothing.
  id: `'00000000-0000-0000-0000-000000000000'`,
  operators: 'ARRAY[]::uuid[]',
});
