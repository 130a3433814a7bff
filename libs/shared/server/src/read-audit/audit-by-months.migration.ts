import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from '../database/append-only';
import { asks, ownMunicipality, protect } from '../database/row-level-security';
import { runAll } from '../database/statements';
import { makingMonths } from './making-months';

/**
 * The audit says of what kind its subjects are, folds what is read again within a quarter of
 * an hour into one line, and lies in parts by month, which the owner may let go whole.
 */
export class AuditByMonths1798000000000 implements MigrationInterface {
  name = 'AuditByMonths1798000000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...kindsOfEmergencies,
      readingWindow,
      'ALTER TABLE platform.read_audit RENAME TO read_audit_of_before',
      table,
      comment,
      ...makingMonths,
      ...moving,
      ...indexes,
      ...policies,
      ...grants,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was sealed stays sealed'));
  }
}

const kindsOfEmergencies = [
  'ALTER TABLE platform.emergency_access ADD COLUMN subject_kind text',
  // The owner too is bound by policies.
  'ALTER TABLE platform.emergency_access DISABLE ROW LEVEL SECURITY',
  "UPDATE platform.emergency_access SET subject_kind = 'appointment'",
  'ALTER TABLE platform.emergency_access ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE platform.emergency_access ALTER COLUMN subject_kind SET NOT NULL',
  // As platform.emergency_subject(): it finds only what whoever asks opened themselves.
  `CREATE FUNCTION platform.emergency_subject_kind() RETURNS text LANGUAGE sql STABLE RETURN (
     SELECT access.subject_kind FROM platform.emergency_access access
      WHERE access.id = platform.emergency_access_in_view()
        AND access.subject = platform.emergency_subject())`,
];

// A line stands for one reading where each counts: emergencies, lists handed to the person they
// are about, letters, and links, behind which may be one person now and another in a minute.
const readingWindow = `
  CREATE FUNCTION platform.reading_window() RETURNS timestamptz LANGUAGE sql STABLE RETURN
    CASE WHEN platform.asker() NOT IN ('emergency', 'visitor')
          AND platform.purpose() NOT IN ('who-looked', 'messages')
         THEN date_bin('15 minutes', platform.moment(), 'epoch'::timestamptz) END`;

// Neither the id, the window nor the transaction is the writer's to choose.
const written = `read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
  request_id, emergency_access`;

const table = `
  CREATE TABLE platform.read_audit (
    id uuid NOT NULL DEFAULT uuidv7(),
    read_at timestamptz NOT NULL,
    reader text NOT NULL,
    role text NOT NULL,
    municipality text NOT NULL,
    subject_kind text NOT NULL,
    subject uuid NOT NULL,
    field_classes text[] NOT NULL,
    purpose text NOT NULL,
    request_id text NOT NULL,
    emergency_access uuid,
    window_start timestamptz DEFAULT platform.reading_window(),
    written_by bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    PRIMARY KEY (municipality, read_at, id)
  ) PARTITION BY RANGE (read_at)`;

const comment = `COMMENT ON COLUMN platform.read_audit.window_start IS
  'the quarter of an hour whose readings it stands for; null for one reading alone'`;

const moving = [
  'ALTER TABLE platform.read_audit_of_before DISABLE ROW LEVEL SECURITY',
  `SELECT platform.make_coming_audit_months(
     (SELECT min(read_at) FROM platform.read_audit_of_before))`,
  `INSERT INTO platform.read_audit (id, ${written}, window_start, written_by)
   SELECT id, read_at, reader, role, municipality, 'appointment', subject, field_classes, purpose,
          request_id, emergency_access, NULL, written_by FROM platform.read_audit_of_before`,
  'DROP TABLE platform.read_audit_of_before',
];

const indexes = [
  'CREATE INDEX read_audit_subject ON platform.read_audit (municipality, subject, read_at)',
  'CREATE INDEX read_audit_written ON platform.read_audit (written_by)',
  // What is read every minute needs no index by its purpose; what is rare is looked for by it.
  `CREATE INDEX read_audit_rare ON platform.read_audit (municipality, purpose, read_at, id)
     WHERE purpose <> 'desk-work' AND purpose <> 'mediation' AND purpose <> 'messages'`,
  'CREATE INDEX read_audit_reader ON platform.read_audit (municipality, reader, read_at, id)',
];

// As before, and an emergency is about a subject of one kind.
const policies = [
  ...protect('platform.read_audit', {
    reads: `CASE (SELECT platform.asker())
      WHEN 'operator' THEN ${ownMunicipality}
      WHEN 'office' THEN (SELECT platform.role_in_view()) = 'district_administrator'
                         AND ${ownMunicipality}
      ELSE false END`,
    inserts: `${asks('visitor', 'operator', 'mediator', 'office', 'emergency', 'on_order', 'worker')}
      AND ${ownMunicipality}
      AND reader = (SELECT platform.reader()) AND role = (SELECT platform.reader_role())
      AND request_id = (SELECT platform.request()) AND purpose = (SELECT platform.purpose())
      AND read_at = (SELECT platform.moment())
      AND CASE WHEN (SELECT platform.asker()) = 'emergency'
               THEN subject = (SELECT platform.emergency_subject())
                    AND subject_kind = (SELECT platform.emergency_subject_kind()) ELSE true END
      AND emergency_access IS NOT DISTINCT FROM (SELECT platform.emergency_access_in_view())`,
  }),
  ...appendOnly('platform.read_audit'),
  // One chain runs through the readings of the district; it is made and checked by the
  // service alone, and only when it acts for nobody.
  `CREATE POLICY sealing ON platform.read_audit FOR SELECT TO desk_worker
     USING ((SELECT platform.asker()) = 'worker'
            AND (SELECT platform.municipalities_in_view()) IS NULL)`,
];

const grants = [
  `GRANT SELECT, INSERT (${written}) ON platform.read_audit TO desk_app, desk_worker`,
];
