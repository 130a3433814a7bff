import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administrators, asks, ownMunicipality, protectAnew } from './row-level-security';
import { runAll } from './statements';

/**
 * Nobody's scope does more than its use cases do: a scope counts only for the role of the
 * database that acts in it, answers are found by the key of their form alone, and readings
 * are recorded only about oneself.
 */
export class NarrowedScopes1796000000800 implements MigrationInterface {
  name = 'NarrowedScopes1796000000800';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...settings,
      ...outbox,
      ...answers,
      ...readings,
      ...accesses,
      'REVOKE SELECT ON platform.backup_taken FROM desk_worker',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const setting = (name: string): string => `NULLIF(current_setting('app.${name}', true), '')`;

// A scope is only a setting, which whoever sends SQL may change. The worker is nobody but
// the worker, and the api never is; the owner, who is neither, migrates and notes backups.
const settings = [
  `CREATE OR REPLACE FUNCTION platform.asker() RETURNS text LANGUAGE sql STABLE RETURN CASE
     WHEN ${setting('asker')} = 'worker'
       THEN CASE WHEN pg_has_role('desk_worker', 'USAGE') OR NOT pg_has_role('desk_app', 'USAGE')
                 THEN 'worker' END
     WHEN pg_has_role('desk_app', 'USAGE') OR NOT pg_has_role('desk_worker', 'USAGE')
       THEN ${setting('asker')} END`,
  `CREATE OR REPLACE FUNCTION platform.operator_id() RETURNS uuid LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() IN ('operator', 'mediator', 'office', 'emergency')
       THEN ${setting('operator')}::uuid END`,
  // Whoever keeps the district is an office, which sees nobody.
  `CREATE OR REPLACE FUNCTION platform.role_in_view() RETURNS text LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() = 'office' THEN ${setting('role')}
     WHEN platform.asker() IN ('operator', 'mediator', 'emergency')
       THEN NULLIF(${setting('role')}, 'district_administrator') END`,
  `CREATE OR REPLACE FUNCTION platform.visitor_key() RETURNS text LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() = 'visitor' THEN ${setting('visitor_key')} END`,
  reader('reader', 'operator'),
  reader('reader_role', 'role'),
  `CREATE FUNCTION platform.request() RETURNS text LANGUAGE sql STABLE RETURN ${setting('request')}`,
  `CREATE FUNCTION platform.purpose() RETURNS text LANGUAGE sql STABLE RETURN ${setting('purpose')}`,
  `CREATE FUNCTION platform.form_key() RETURNS uuid LANGUAGE sql STABLE
     RETURN ${setting('form')}::uuid`,
  `CREATE FUNCTION platform.emergency_access_in_view() RETURNS uuid LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() = 'emergency' THEN ${setting('emergency_access')}::uuid END`,
];

/** As the audit names who reads: whoever signed in or ordered it, else the asker itself. */
function reader(name: string, ofTheSignedIn: string): string {
  return `CREATE FUNCTION platform.${name}() RETURNS text LANGUAGE sql STABLE RETURN CASE
    WHEN platform.asker() IN ('operator', 'mediator', 'office', 'emergency', 'on_order')
      THEN ${setting(ofTheSignedIn)} ELSE platform.asker() END`;
}

const outbox = [
  'DROP POLICY relay ON platform.outbox',
  ...protectAnew('platform.outbox', {
    // The relay does not know whose event comes next, so the worker sees them all.
    reads: `${asks('worker')} OR ${administrators} AND ${ownMunicipality}`,
    // An event says what its row says: handlers believe the one, policies bind the other.
    inserts: `(${asks('visitor', 'operator', 'mediator', 'office', 'on_order', 'worker')}
        AND ${ownMunicipality}
        OR ${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL)
      AND payload->>'municipality' = municipality AND payload->>'name' = name
      AND occurred_at = (SELECT platform.moment()) AND relayed_at IS NULL`,
    updates: asks('worker'),
  }),
  'REVOKE INSERT, UPDATE, DELETE ON platform.outbox FROM desk_app, desk_worker',
  `GRANT INSERT (municipality, name, payload, occurred_at) ON platform.outbox
     TO desk_app, desk_worker`,
  `GRANT UPDATE (relayed_at, attempts, try_after, last_error) ON platform.outbox TO desk_worker`,
];

const ofTheForm = `${asks('visitor', 'operator', 'office', 'on_order')} AND ${ownMunicipality}
  AND key = (SELECT platform.form_key())`;

const answers = [
  ...protectAnew('platform.answer_given', {
    reads: ofTheForm,
    inserts: ofTheForm,
    updates: ofTheForm,
  }),
  'REVOKE UPDATE ON platform.answer_given FROM desk_app',
  'GRANT UPDATE (answer) ON platform.answer_given TO desk_app',
  'REVOKE SELECT, DELETE ON platform.answer_given FROM desk_worker',
];

const readings = [
  'DROP POLICY inserts ON platform.read_audit',
  `CREATE POLICY inserts ON platform.read_audit FOR INSERT WITH CHECK (
     ${asks('visitor', 'operator', 'mediator', 'office', 'emergency', 'on_order', 'worker')}
     AND ${ownMunicipality}
     AND reader = (SELECT platform.reader()) AND role = (SELECT platform.reader_role())
     AND request_id = (SELECT platform.request()) AND purpose = (SELECT platform.purpose())
     AND read_at = (SELECT platform.moment())
     AND CASE WHEN (SELECT platform.asker()) = 'emergency'
              THEN subject = (SELECT platform.emergency_subject()) ELSE true END
     AND emergency_access IS NOT DISTINCT FROM (SELECT platform.emergency_access_in_view()))`,
];

// Nobody deletes one; whoever opened it may only close it.
const accesses = [
  'DROP POLICY deletes ON platform.emergency_access',
  'CREATE POLICY deletes ON platform.emergency_access FOR DELETE USING (false)',
];
