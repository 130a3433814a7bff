import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownMunicipality, protect } from '../database/row-level-security';
import { runAll } from '../database/statements';

/** Who may read about one person of another municipality, until when, and what they read. */
export class EmergencyAccess1795300000020 implements MigrationInterface {
  name = 'EmergencyAccess1795300000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...moment, ...accesses, ...subject, ...readings]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was read in an emergency stays written'));
  }
}

// The clock of the service, not of the database's machine: the two differ in
// demonstrations, and policies must end when use cases do.
const moment = [
  `CREATE FUNCTION platform.moment() RETURNS timestamptz LANGUAGE sql STABLE
     RETURN NULLIF(current_setting('app.now', true), '')::timestamptz`,
];

const concernsView = `(${ownMunicipality}
    OR from_municipalities && (SELECT platform.municipalities_in_view())::text[])`;
const theirs = 'operator_id = (SELECT platform.operator_id())';
const administrators = "(SELECT platform.role_in_view()) = 'district_administrator'";

const accesses = [
  // municipality is the one that is looked into. The name is kept as it was, for whoever
  // opened it is nobody's colleague there.
  `CREATE TABLE platform.emergency_access (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     subject uuid NOT NULL,
     reason text NOT NULL CHECK (char_length(reason) BETWEEN 20 AND 500),
     operator_id uuid NOT NULL,
     operator_name text NOT NULL,
     role text NOT NULL,
     from_municipalities text[] NOT NULL,
     opened_at timestamptz NOT NULL,
     ends_at timestamptz NOT NULL CHECK (ends_at <= opened_at + interval '60 minutes'),
     closed_at timestamptz
   )`,
  'CREATE INDEX emergency_access_municipality ON platform.emergency_access (municipality, id)',
  'CREATE INDEX emergency_access_operator ON platform.emergency_access (operator_id, id)',
  ...protect('platform.emergency_access', {
    reads: `${theirs} OR ((SELECT platform.asker()) IN ('operator', 'worker') OR ${administrators})
            AND ${concernsView}`,
    writes: `(SELECT platform.asker()) IN ('operator', 'mediator') AND ${theirs}`,
  }),
  // It ends with the role it was opened in; the administrator who takes that away ends it.
  `CREATE POLICY ends_with_the_role ON platform.emergency_access FOR UPDATE
     USING (${administrators}) WITH CHECK (${administrators})`,
  'GRANT SELECT, INSERT, UPDATE (closed_at) ON platform.emergency_access TO desk_app',
  // Messages tell neither about whom it is nor why.
  `GRANT SELECT (id, municipality, operator_name, role, from_municipalities, opened_at, ends_at)
     ON platform.emergency_access TO desk_worker`,
];

const subject = [
  // Runs with the rights of whoever asks: it finds only what they opened themselves.
  `CREATE FUNCTION platform.emergency_subject() RETURNS uuid LANGUAGE sql STABLE RETURN (
     SELECT access.subject FROM platform.emergency_access access
      WHERE access.id = NULLIF(current_setting('app.emergency_access', true), '')::uuid
        AND access.operator_id = platform.operator_id()
        AND access.role = platform.role_in_view()
        AND access.municipality = ANY (platform.municipalities_in_view())
        AND access.closed_at IS NULL AND access.ends_at > platform.moment())`,
];

const readings = [
  'ALTER TABLE platform.read_audit ADD COLUMN emergency_access uuid',
  `COMMENT ON COLUMN platform.read_audit.emergency_access IS
     'the access in which it was read; only with the purpose emergency-access'`,
  'GRANT INSERT (emergency_access) ON platform.read_audit TO desk_app, desk_worker',
];
