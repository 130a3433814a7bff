import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asks, may, ownMunicipality, protectAnew } from './row-level-security';
import { runAll } from './statements';

/**
 * Policies ask what somebody may do. The transaction says so; it no longer says by which kind of
 * role, so that no policy can ask for one.
 */
export class PermissionsInPolicies1798500000000 implements MigrationInterface {
  name = 'PermissionsInPolicies1798500000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...settings, ...events, ...answers, ...readings, ...accesses]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const setting = (name: string): string => `NULLIF(current_setting('app.${name}', true), '')`;

const settings = [
  `CREATE FUNCTION platform.may(permission text) RETURNS boolean LANGUAGE sql STABLE
     RETURN CASE WHEN platform.asker() = 'signed_in' THEN
       coalesce(permission = ANY (string_to_array(${setting('permissions')}, ',')), false)
       ELSE false END`,
  `CREATE OR REPLACE FUNCTION platform.operator_id() RETURNS uuid LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() IN ('signed_in', 'emergency') THEN ${setting('operator')}::uuid END`,
  `CREATE OR REPLACE FUNCTION platform.role_in_view() RETURNS text LANGUAGE sql STABLE RETURN CASE
     WHEN platform.asker() IN ('signed_in', 'emergency') THEN ${setting('role')} END`,
  reader('reader', 'operator'),
  reader('reader_role', 'role'),
];

/** As the audit names who reads: whoever signed in or ordered it, else the asker itself. */
function reader(name: string, ofTheSignedIn: string): string {
  return `CREATE OR REPLACE FUNCTION platform.${name}() RETURNS text LANGUAGE sql STABLE RETURN CASE
    WHEN platform.asker() IN ('signed_in', 'emergency', 'on_order')
      THEN ${setting(ofTheSignedIn)} ELSE platform.asker() END`;
}

const state = may('oversight.see-system-state');

const events = [
  ...['outbox', 'delivery'].map(
    (table) => `ALTER POLICY reads ON platform.${table}
      USING (${asks('worker')} OR ${state} AND ${ownMunicipality})`,
  ),
  // Which events somebody may say is narrowed by the contexts whose events they are.
  `ALTER POLICY inserts ON platform.outbox WITH CHECK (
     (${asks('visitor', 'signed_in', 'on_order', 'worker')} AND ${ownMunicipality}
        OR ${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL)
      AND payload->>'municipality' = municipality AND payload->>'name' = name
      AND occurred_at = (SELECT platform.moment()) AND relayed_at IS NULL)`,
  `ALTER POLICY reads ON platform.backup_taken USING (${asks('worker')} OR ${state})`,
];

const ofTheForm = `${asks('visitor', 'signed_in', 'on_order')} AND ${ownMunicipality}
  AND key = (SELECT platform.form_key())`;

const answers = protectAnew('platform.answer_given', {
  reads: ofTheForm,
  inserts: ofTheForm,
  updates: ofTheForm,
});

const readings = [
  `ALTER POLICY reads ON platform.read_audit USING (
     (${may('oversight.see-who-looked')} OR ${may('oversight.search-readings')})
     AND ${ownMunicipality})`,
  `ALTER POLICY inserts ON platform.read_audit WITH CHECK (
     ${asks('visitor', 'signed_in', 'emergency', 'on_order', 'worker')} AND ${ownMunicipality}
     AND reader = (SELECT platform.reader()) AND role = (SELECT platform.reader_role())
     AND request_id = (SELECT platform.request()) AND purpose = (SELECT platform.purpose())
     AND read_at = (SELECT platform.moment())
     AND CASE WHEN (SELECT platform.asker()) = 'emergency'
              THEN subject = (SELECT platform.emergency_subject())
                   AND subject_kind = (SELECT platform.emergency_subject_kind()) ELSE true END
     AND emergency_access IS NOT DISTINCT FROM (SELECT platform.emergency_access_in_view()))`,
];

const theirs = 'operator_id = (SELECT platform.operator_id())';
const keepsStaff = may('identity.manage-staff');
// The row says in which role it was opened; it is read in that role alone.
const opens = `${may('identity.open-emergency-access')} AND ${theirs}
  AND role = (SELECT platform.role_in_view())`;

const accesses = [
  ...protectAnew('platform.emergency_access', {
    reads: `${theirs} OR (${asks('worker')} OR ${may('oversight.see-who-looked')} OR ${keepsStaff})
            AND (${ownMunicipality}
                 OR from_municipalities && (SELECT platform.municipalities_in_view())::text[])`,
    inserts: opens,
    updates: opens,
  }),
  `ALTER POLICY ends_with_the_role ON platform.emergency_access
     USING (${keepsStaff}) WITH CHECK (${keepsStaff})`,
];
