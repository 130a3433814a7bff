import { ownMunicipality, protect, protectAnew, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All roles of the service, the role in view of a session, and who may see an account. */
export class RolesAndViews1795300100001 implements MigrationInterface {
  name = 'RolesAndViews1795300100001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA identity TO desk_worker',
      // The owner too is bound by policies: rows are moved as the sign-in sees them.
      "SELECT set_config('app.asker', 'sign_in', true)",
      ...passwords,
      ...assignments,
      ...operators,
      ...sessions,
      "SELECT set_config('app.asker', '', true)",
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('accounts are mended by a later migration, not undone'));
  }
}

const onlyTheSignIn = "(SELECT platform.asker()) = 'sign_in'";

/** Staff is kept by the administrators of the district alone. */
export const administrators = "(SELECT platform.role_in_view()) = 'district_administrator'";

// Apart from the account, so that colleagues and administrators, who see accounts,
// never see a hash.
const passwords = [
  `CREATE TABLE identity.password (
     operator_id uuid PRIMARY KEY REFERENCES identity.operator (id) ON DELETE CASCADE,
     hash text NOT NULL CHECK (hash LIKE '$argon2id$%'),
     set_at timestamptz NOT NULL
   )`,
  `INSERT INTO identity.password SELECT id, password_hash, created_at FROM identity.operator`,
  'ALTER TABLE identity.operator DROP COLUMN password_hash',
  ...protect('identity.password', { reads: onlyTheSignIn, writes: onlyTheSignIn }),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON identity.password TO desk_app',
];

const assignments = [
  // A role taken away ends in that second; the last day of valid_to ends at midnight.
  'ALTER TABLE identity.assignment ADD COLUMN withdrawn_at timestamptz',
  'ALTER TABLE identity.assignment DROP CONSTRAINT assignment_role_check',
  `ALTER TABLE identity.assignment ADD CONSTRAINT assignment_role_check CHECK (role IN
     ('desk_operator', 'social_worker', 'mediator', 'district_coordinator',
      'programme_manager', 'district_administrator'))`,
  'ALTER TABLE identity.assignment DROP CONSTRAINT assignment_operator_id_municipality_role_daterange_excl',
  `ALTER TABLE identity.assignment ADD CONSTRAINT one_assignment_a_day EXCLUDE USING gist
     (operator_id WITH =, municipality WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
     WHERE (withdrawn_at IS NULL)`,
  'CREATE INDEX assignment_operator ON identity.assignment (operator_id)',
  ...protectAnew('identity.assignment', {
    reads: `(SELECT platform.asker()) IN ('operator', 'mediator', 'office', 'worker') AND ${ownMunicipality}`,
    writes: `((SELECT platform.asker()) = 'worker' OR ${administrators}) AND ${ownMunicipality}`,
  }),
  'GRANT SELECT ON identity.assignment TO desk_worker',
];

// An account has no municipality; its assignments have. They are read under their
// own policy, so a colleague is somebody assigned to a municipality in view.
const accounts = `CASE (SELECT platform.asker())
    WHEN 'sign_in' THEN true
    WHEN 'office' THEN ${administrators}
    ELSE id = (SELECT platform.operator_id())
      OR EXISTS (SELECT 1 FROM identity.assignment a WHERE a.operator_id = operator.id) END`;

const operators = [
  `ALTER TABLE identity.operator ADD COLUMN languages text[] NOT NULL DEFAULT '{}'`,
  ...protectAnew('identity.operator', {
    reads: accounts,
    writes: `${onlyTheSignIn} OR ${administrators}`,
  }),
  'GRANT SELECT, INSERT, UPDATE ON identity.operator TO desk_app',
  'GRANT SELECT ON identity.operator TO desk_worker',
];

const sessions = [
  // Whoever holds a session of before signs in again, now with a second factor.
  'DELETE FROM identity.session',
  `ALTER TABLE identity.session ADD COLUMN id uuid NOT NULL DEFAULT uuidv7() UNIQUE,
     ADD COLUMN role_in_view text, ADD COLUMN device text,
     ADD COLUMN proven_by text CHECK (proven_by IN ('password', 'passkey', 'totp', 'provider'))`,
];
