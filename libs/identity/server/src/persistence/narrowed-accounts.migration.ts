import { asks, ownMunicipality, protectAnew, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administrators } from './roles-and-views.migration';

/**
 * What is approved is written in a scope of its own, and what the service starts from in
 * another; accounts, roles and decisions are never deleted.
 */
export class NarrowedAccounts1796000000810 implements MigrationInterface {
  name = 'NarrowedAccounts1796000000810';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...district, ...accounts, ...work, ...decisions, ...history]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const signIn = asks('sign_in');
const keptByAdministrators = `${administrators} AND ${ownMunicipality}`;
const approved = `${asks('approval')} AND ${ownMunicipality}`;
const setUp = `${asks('set_up')} AND ${ownMunicipality}`;

const anyScope = '(SELECT platform.asker()) IS NOT NULL';

const district = [
  ...protectAnew('identity.municipality', {
    reads: anyScope,
    inserts: `${asks('set_up')} AND code = ANY ((SELECT platform.municipalities_in_view())::text[])`,
  }),
  ...protectAnew('identity.data_protection_contact', {
    reads: anyScope,
    inserts: `${keptByAdministrators} OR ${setUp}`,
    updates: `${keptByAdministrators} OR ${setUp}`,
  }),
  'REVOKE UPDATE ON identity.data_protection_contact, identity.responsible FROM desk_app',
  'GRANT UPDATE (name, email) ON identity.data_protection_contact TO desk_app',
  // Whose word decides about roles is nothing for the public.
  ...protectAnew('identity.responsible', {
    reads: asks('sign_in', 'office', 'worker', 'approval', 'set_up'),
    inserts: `${approved} OR ${setUp}`,
    updates: `${approved} OR ${setUp}`,
  }),
  'GRANT UPDATE (name, email, named_at) ON identity.responsible TO desk_app',
];

const accounts = [
  'DROP POLICY deletes ON identity.operator',
  'CREATE POLICY deletes ON identity.operator FOR DELETE USING (false)',
  'REVOKE UPDATE ON identity.operator FROM desk_app',
  'GRANT UPDATE (name, languages, joined_at, last_seen_on) ON identity.operator TO desk_app',
  'DROP POLICY updates ON identity.provider_account',
  'CREATE POLICY updates ON identity.provider_account FOR UPDATE USING (false)',
  'REVOKE UPDATE ON identity.provider_account FROM desk_app',
];

const work = protectAnew('identity.assignment', {
  // On order, because a shift is planned for who mediates there on its days.
  reads: `${asks('operator', 'mediator', 'office', 'worker', 'on_order', 'approval', 'set_up')}
          AND ${ownMunicipality}`,
  // What administrators give alone are roles that see nobody and approve nothing.
  inserts: `(${asks('approval', 'set_up')} OR ${administrators}
             AND role IN ('district_coordinator', 'programme_manager')) AND ${ownMunicipality}`,
  updates: `(${asks('approval')} OR ${administrators}) AND ${ownMunicipality}`,
});

const decisions = [
  ...protectAnew('identity.invitation', {
    reads: `${signIn} OR (${asks('worker')} OR ${administrators}) AND ${ownMunicipality}`,
    inserts: `${signIn} OR ${keptByAdministrators}`,
    updates: `${signIn} OR ${keptByAdministrators}`,
  }),
  ...protectAnew('identity.recovery', {
    reads: administrators,
    inserts: administrators,
    updates: administrators,
  }),
  ...protectAnew('identity.approval', {
    reads: `${signIn} OR (${asks('worker', 'approval')} OR ${administrators})
            AND ${ownMunicipality}`,
    inserts: keptByAdministrators,
    updates: `(${asks('approval')} OR ${administrators}) AND ${ownMunicipality}`,
  }),
];

// What a responsible person decided is written by the service: they have no account.
const history = [
  'DROP POLICY by_the_service ON identity.staff_change',
  'DROP POLICY inserts ON identity.staff_change',
  `CREATE POLICY inserts ON identity.staff_change FOR INSERT
     WITH CHECK (${asks('sign_in', 'approval')} OR ${administrators})`,
];
