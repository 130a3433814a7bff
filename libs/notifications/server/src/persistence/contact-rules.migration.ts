import {
  asks,
  may,
  olderThan,
  ownMunicipality,
  protect,
  runAll,
  theServiceEverywhere,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a phone or an address may be used follows it over the district, under a keyed hash. A call
 * keeps what the worker found of its number, since no operator may look.
 */
export class ContactRules1800100000000 implements MigrationInterface {
  name = 'ContactRules1800100000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...rules, ...calls]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('somebody may rely on what was said already'));
  }
}

// Nobody who signed in reads a row, so that none can ask whether a number is known: what is said
// is added, the newest of a record counts, and no answer tells what stood before.
const rules = [
  `CREATE TABLE notifications.contact_rule (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     reach_key text NOT NULL CHECK (reach_key ~ '^k1\\.[A-Za-z0-9_-]{6}\\$[A-Za-z0-9_-]{43}$'),
     reach_sealed bytea NOT NULL CHECK (length(reach_sealed) BETWEEN 33 AND 1000),
     may_write text CHECK (may_write IN ('any', 'neutral', 'never')),
     hours_from int CHECK (hours_from BETWEEN 0 AND 1439),
     hours_to int CHECK (hours_to BETWEEN 0 AND 1440),
     shared boolean NOT NULL DEFAULT false,
     said_in uuid NOT NULL,
     set_at timestamptz NOT NULL,
     CHECK ((hours_from IS NULL) = (hours_to IS NULL)),
     CHECK (hours_from < hours_to OR hours_from = 0 AND hours_to = 0),
     CHECK (may_write IS NOT NULL OR hours_from IS NULL AND NOT shared)
   )`,
  // By the number alone: the worker asks what any municipality has said of it.
  `CREATE INDEX contact_rule_reach ON notifications.contact_rule (reach_key, municipality, set_at)`,
  'CREATE INDEX contact_rule_newest ON notifications.contact_rule (set_at)',
  ...protect('notifications.contact_rule', {
    reads: asks('worker'),
    inserts: `${may('notifications.set-contact-rule')} AND ${ownMunicipality}
      AND set_at = (SELECT platform.moment())`,
    updates: theServiceEverywhere,
    deletes: `${theServiceEverywhere} AND ${olderThan('set_at', 1)}`,
  }),
  `GRANT INSERT (municipality, reach_key, reach_sealed, may_write, hours_from, hours_to, shared,
     said_in, set_at) ON notifications.contact_rule TO desk_app`,
  'GRANT SELECT, DELETE ON notifications.contact_rule TO desk_worker',
  'GRANT UPDATE (reach_key, reach_sealed) ON notifications.contact_rule TO desk_worker',
];

const calls = [
  `ALTER TABLE notifications.message
     ADD COLUMN by_rule boolean NOT NULL DEFAULT false,
     ADD COLUMN safe_contact jsonb,
     ADD COLUMN safe_contact_at timestamptz,
     ADD CONSTRAINT message_by_rule CHECK (NOT by_rule OR instead_of IS NOT NULL)`,
  // Looked through every second by who acts for no municipality.
  `CREATE INDEX message_calls_ahead ON notifications.message (about_starts_at)
     WHERE by_hand AND state IN ('planned', 'not_reached')`,
];
