import {
  anyoneWithAScope,
  asks,
  may,
  ownMunicipality,
  protect,
  protectAnew,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who keeps staff is known by the permission, and which roles one alone may give by a table. */
export class StaffByPermission1798500000010 implements MigrationInterface {
  name = 'StaffByPermission1798500000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...roles, ...district, ...accounts, ...work, ...decisions, ...events]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const signIn = asks('sign_in');
// Whoever approves also keeps staff: another person decides, by constraint, not by policy.
const keepsStaff = may('identity.manage-staff');
const keptByStaff = `${keepsStaff} AND ${ownMunicipality}`;
const setUp = `${asks('set_up')} AND ${ownMunicipality}`;

// Roles that see nobody and approve nothing: a policy asks for them without naming one.
const roles = [
  'CREATE TABLE identity.role_given_alone (role text PRIMARY KEY)',
  `INSERT INTO identity.role_given_alone VALUES ('district_coordinator'), ('programme_manager')`,
  ...protect('identity.role_given_alone', { reads: anyoneWithAScope }),
  'GRANT SELECT ON identity.role_given_alone TO desk_app',
];

const district = [
  `ALTER POLICY inserts ON identity.data_protection_contact
     WITH CHECK (${keptByStaff} OR ${setUp})`,
  `ALTER POLICY updates ON identity.data_protection_contact
     USING (${keptByStaff} OR ${setUp}) WITH CHECK (${keptByStaff} OR ${setUp})`,
  `ALTER POLICY reads ON identity.responsible
     USING (${asks('sign_in', 'worker', 'approval', 'set_up')} OR ${keepsStaff})`,
];

// Colleagues are those who work for a municipality in view. Their names are for who tells a
// person who looked, and for who plans with mediators.
const accounts = [
  `ALTER POLICY reads ON identity.operator USING (
     ${signIn} OR ${keepsStaff} OR id = (SELECT platform.operator_id())
     OR (${asks('worker', 'on_order', 'approval', 'set_up')}
         OR ${may('oversight.see-who-looked')} OR ${may('scheduling.manage-shifts')})
        AND (EXISTS (SELECT 1 FROM identity.assignment a WHERE a.operator_id = operator.id)
             OR EXISTS (SELECT 1 FROM identity.approval p WHERE p.operator_id = operator.id)))`,
  `ALTER POLICY inserts ON identity.operator WITH CHECK (${signIn} OR ${keepsStaff})`,
  `ALTER POLICY updates ON identity.operator
     USING (${signIn} OR ${keepsStaff}) WITH CHECK (${signIn} OR ${keepsStaff})`,
];

const approvedOrKept = `(${asks('approval')} OR ${keepsStaff}) AND ${ownMunicipality}`;

const work = [
  ...protectAnew('identity.assignment', {
    reads: `${asks('signed_in', 'worker', 'on_order', 'approval', 'set_up')} AND ${ownMunicipality}`,
    inserts: `(${asks('approval', 'set_up')} OR ${keepsStaff}
               AND role IN (SELECT role FROM identity.role_given_alone)) AND ${ownMunicipality}`,
    updates: approvedOrKept,
  }),
];

const decisions = [
  ...protectAnew('identity.invitation', {
    reads: `${signIn} OR (${asks('worker')} OR ${keepsStaff}) AND ${ownMunicipality}`,
    inserts: `${signIn} OR ${keptByStaff}`,
    updates: `${signIn} OR ${keptByStaff}`,
  }),
  ...protectAnew('identity.recovery', {
    reads: keepsStaff,
    inserts: keepsStaff,
    updates: keepsStaff,
  }),
  ...protectAnew('identity.approval', {
    reads: `${signIn} OR (${asks('worker', 'approval')} OR ${keepsStaff}) AND ${ownMunicipality}`,
    inserts: keptByStaff,
    updates: approvedOrKept,
  }),
  `ALTER POLICY reads ON identity.staff_change USING (${keepsStaff})`,
  `ALTER POLICY inserts ON identity.staff_change
     WITH CHECK (${asks('sign_in', 'approval')} OR ${keepsStaff})`,
];

// What happened to staff is said by who keeps it, an access by who may open one.
const events = [
  `CREATE POLICY about_staff ON platform.outbox AS RESTRICTIVE FOR INSERT WITH CHECK (
     CASE WHEN (SELECT platform.asker()) <> 'signed_in' THEN true
          WHEN name = 'emergency-access-opened' THEN ${may('identity.open-emergency-access')}
          WHEN name IN ('operator-invited', 'approval-asked', 'mediator-work-ended',
                        'mediator-described-anew', 'read-past-habit') THEN ${keepsStaff}
          ELSE true END)`,
];
