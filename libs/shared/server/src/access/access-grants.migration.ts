import { asks, ownMunicipality, protect } from '../database/row-level-security';
import { runAll } from '../database/statements';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see somebody for a time, and why. The context that knows the reason writes the grant in
 * the transaction of the reason; policies about people ask one function whom it shows.
 */
export class AccessGrants1798500000100 implements MigrationInterface {
  name = 'AccessGrants1798500000100';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...owner, ...grants, ...shown]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who could see whom stays written'));
  }
}

// A function of a context that runs with the rights of its owner; nothing else ever does, and
// no setting makes it believed.
const owner = [
  `CREATE FUNCTION platform.acts_as_owner() RETURNS boolean LANGUAGE sql STABLE RETURN
     (SELECT pg_get_userbyid(relowner) FROM pg_class
       WHERE oid = 'platform.migration'::regclass) = current_user`,
];

const byOwner = '(SELECT platform.acts_as_owner())';

const grants = [
  // A subject is an id, its kind a word of the context: what is opened, and no more, stands here.
  `CREATE TABLE platform.access_grant (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z-]{1,40}$'),
     subject uuid NOT NULL,
     operator uuid NOT NULL,
     permission_class text NOT NULL CHECK (permission_class ~ '^[a-z.-]{1,60}$'),
     valid_from timestamptz NOT NULL,
     valid_until timestamptz NOT NULL,
     why text NOT NULL CHECK (why ~ '^[a-z-]{1,40}$'),
     granted_at timestamptz NOT NULL
   )`,
  `COMMENT ON COLUMN platform.access_grant.permission_class IS
     'the permission without which it opens nothing, so that it counts in the right role alone'`,
  `COMMENT ON COLUMN platform.access_grant.valid_until IS
     'excluded; set to the moment at which it is ended early'`,
  `CREATE INDEX access_grant_shown ON platform.access_grant
     (municipality, operator, subject_kind, valid_until)
     INCLUDE (subject, valid_from, permission_class)`,
  'CREATE INDEX access_grant_subject ON platform.access_grant (municipality, subject, valid_until)',
  ...protect('platform.access_grant', {
    reads: `${byOwner} OR ${asks('signed_in')} AND ${ownMunicipality}
              AND operator = (SELECT platform.operator_id())`,
    inserts: byOwner,
    updates: byOwner,
  }),
  // The worker sees none; its statements meet the table in policies.
  'GRANT SELECT ON platform.access_grant TO desk_app, desk_worker',
];

// One index scan with a plan of its own, once per statement; it runs with the rights of who asks.
const shown = [
  `CREATE FUNCTION platform.subjects_in_view(kind text) RETURNS uuid[] LANGUAGE sql STABLE
     RETURN ARRAY(
       SELECT subject FROM platform.access_grant
        WHERE municipality = ANY (platform.municipalities_in_view())
          AND operator = platform.operator_id() AND subject_kind = kind
          AND valid_until > platform.moment() AND valid_from <= platform.moment()
          AND platform.may(permission_class))`,
];
