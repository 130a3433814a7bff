import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ownMunicipality, protect } from './row-level-security';
import { runAll } from './statements';

/** The ground of every context: who asks, the outbox, answers given once, the audit of reads. */
export class PlatformTables1795200000000 implements MigrationInterface {
  name = 'PlatformTables1795200000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'CREATE EXTENSION IF NOT EXISTS btree_gist',
      'GRANT USAGE ON SCHEMA platform TO desk_app, desk_worker',
      settingReader('asker', 'text', 'app.asker'),
      settingReader('visitor_key', 'text', 'app.visitor_key'),
      `CREATE FUNCTION platform.municipalities_in_view() RETURNS text[] LANGUAGE sql STABLE
         RETURN string_to_array(NULLIF(current_setting('app.municipalities', true), ''), ',')`,
      ...outbox,
      ...answers,
      ...audit,
      ...attempts,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA platform CASCADE', 'CREATE SCHEMA platform']);
  }
}

function settingReader(name: string, type: string, setting: string): string {
  return `CREATE FUNCTION platform.${name}() RETURNS ${type} LANGUAGE sql STABLE
            RETURN NULLIF(current_setting('${setting}', true), '')`;
}

const outbox = [
  `CREATE TABLE platform.outbox (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL,
     name text NOT NULL,
     payload jsonb NOT NULL,
     occurred_at timestamptz NOT NULL,
     relayed_at timestamptz,
     attempts int NOT NULL DEFAULT 0,
     try_after timestamptz,
     last_error text CHECK (last_error ~ '^[A-Za-z0-9_.-]{1,60}$')
   )`,
  'CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE relayed_at IS NULL',
  ...protect('platform.outbox', { reads: ownMunicipality, writes: ownMunicipality }),
  // The relay does not know whose event comes next, so it alone sees them all.
  'CREATE POLICY relay ON platform.outbox TO desk_worker USING (true) WITH CHECK (true)',
  'GRANT INSERT ON platform.outbox TO desk_app',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON platform.outbox TO desk_worker',
];

const answers = [
  `CREATE TABLE platform.answer_given (
     municipality text NOT NULL,
     key uuid NOT NULL,
     digest text NOT NULL,
     answer jsonb NOT NULL,
     given_at timestamptz NOT NULL,
     PRIMARY KEY (municipality, key)
   )`,
  'CREATE INDEX answer_given_age ON platform.answer_given (municipality, given_at)',
  ...protect('platform.answer_given', { reads: ownMunicipality, writes: ownMunicipality }),
  'GRANT SELECT, INSERT, UPDATE ON platform.answer_given TO desk_app',
  'GRANT SELECT, DELETE ON platform.answer_given TO desk_worker',
];

const audit = [
  `CREATE TABLE platform.read_audit (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     read_at timestamptz NOT NULL,
     reader text NOT NULL,
     role text NOT NULL,
     municipality text NOT NULL,
     subject uuid NOT NULL,
     field_classes text[] NOT NULL,
     purpose text NOT NULL,
     request_id text NOT NULL
   )`,
  'CREATE INDEX read_audit_subject ON platform.read_audit (municipality, subject, read_at)',
  ...protect('platform.read_audit', { reads: 'false', writes: ownMunicipality }),
  'GRANT INSERT ON platform.read_audit TO desk_app, desk_worker',
];

// Counted outside any transaction of ours and before anybody is known: no
// municipality, only keyed hashes and numbers. The columns are the library's.
const attempts = [
  `CREATE TABLE platform.attempt (
     key varchar(255) PRIMARY KEY,
     points integer NOT NULL DEFAULT 0,
     expire bigint
   )`,
  'ALTER TABLE platform.attempt ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE platform.attempt FORCE ROW LEVEL SECURITY',
  'CREATE POLICY counting ON platform.attempt TO desk_app USING (true) WITH CHECK (true)',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON platform.attempt TO desk_app',
];
