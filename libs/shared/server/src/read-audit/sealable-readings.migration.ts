import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, refuseChange } from '../database/append-only';
import { ownMunicipality, protectAnew } from '../database/row-level-security';
import { runAll } from '../database/statements';

/** The audit of readings can be searched and sealed, and stays as it was written. */
export class SealableReadings1795300000010 implements MigrationInterface {
  name = 'SealableReadings1795300000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...purposesOfBefore,
      ...columns,
      ...policies,
      ...grants,
      refuseChange,
      ...appendOnly('platform.read_audit'),
      // The state of the system counts waiting events; what they say stays out of it.
      `GRANT SELECT (municipality, occurred_at, relayed_at, attempts) ON platform.outbox
         TO desk_app`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was sealed stays sealed'));
  }
}

// Purposes were free words before they were a closed list. The owner too is bound by
// policies, and the rows are those of all municipalities.
const purposesOfBefore = [
  'ALTER TABLE platform.read_audit DISABLE ROW LEVEL SECURITY',
  `UPDATE platform.read_audit SET purpose = CASE purpose
     WHEN 'desk work' THEN 'desk-work' WHEN 'send-message' THEN 'messages' ELSE 'service' END`,
  'ALTER TABLE platform.read_audit ENABLE ROW LEVEL SECURITY',
];

const columns = [
  `ALTER TABLE platform.read_audit
     ADD COLUMN written_by bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)`,
  `COMMENT ON COLUMN platform.read_audit.written_by IS
     'number of the transaction: below the oldest one under way nothing can be added any more'`,
  'CREATE INDEX read_audit_written ON platform.read_audit (written_by)',
  'CREATE INDEX read_audit_days ON platform.read_audit (municipality, read_at, id)',
  // What is read every minute needs no index by its purpose; what is rare is looked for by it.
  `CREATE INDEX read_audit_rare ON platform.read_audit (municipality, purpose, read_at, id)
     WHERE purpose <> 'desk-work' AND purpose <> 'mediation' AND purpose <> 'messages'`,
  'CREATE INDEX read_audit_reader ON platform.read_audit (municipality, reader, read_at, id)',
];

const policies = [
  ...protectAnew('platform.read_audit', {
    reads: `CASE (SELECT platform.asker())
      WHEN 'operator' THEN ${ownMunicipality}
      WHEN 'office' THEN (SELECT platform.role_in_view()) = 'district_administrator'
                         AND ${ownMunicipality}
      ELSE false END`,
    writes: ownMunicipality,
  }),
  // One chain runs through the readings of the district; it is made and checked by the
  // service alone, and only when it acts for nobody.
  `CREATE POLICY sealing ON platform.read_audit FOR SELECT TO desk_worker
     USING ((SELECT platform.asker()) = 'worker'
            AND (SELECT platform.municipalities_in_view()) IS NULL)`,
];

// Neither the id nor the transaction is the writer's to choose.
const written = 'read_at, reader, role, municipality, subject, field_classes, purpose, request_id';

const grants = [
  'REVOKE INSERT ON platform.read_audit FROM desk_app, desk_worker',
  `GRANT SELECT, INSERT (${written}) ON platform.read_audit TO desk_app, desk_worker`,
];
