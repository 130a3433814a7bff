import {
  asks,
  may,
  olderThan,
  ownMunicipality,
  runAll,
  theServiceEverywhere,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Contexts bring kinds of messages and new channels come: their names are no longer written
 * here. What the database has to know of a message it keeps apart from them: whether it is to
 * staff, and whether an operator does it.
 */
export class MessagesOfContexts1798800000000 implements MigrationInterface {
  name = 'MessagesOfContexts1798800000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...columns, ...indexes, ...policies]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages of other kinds may have been sent already'));
  }
}

const columns = [
  `ALTER TABLE notifications.message
     DROP CONSTRAINT message_kind_check, DROP CONSTRAINT message_channel_check,
     DROP CONSTRAINT message_to_staff, DROP CONSTRAINT message_spoken,
     DROP CONSTRAINT message_instead, DROP CONSTRAINT message_written,
     DROP CONSTRAINT message_check2, DROP CONSTRAINT message_check3`,
  `ALTER TABLE notifications.message ADD COLUMN audience text NOT NULL DEFAULT 'person',
     ADD COLUMN by_hand boolean NOT NULL GENERATED ALWAYS AS (channel IN ('call', 'none')) STORED`,
  // No UPDATE: the rows of every municipality are in nobody's view.
  `ALTER TABLE notifications.message ALTER COLUMN audience TYPE text USING CASE
     WHEN kind IN ('invitation', 'approval', 'emergency_access', 'read_past_habit') THEN 'staff'
     ELSE 'person' END`,
  `ALTER TABLE notifications.message
     ADD CONSTRAINT message_kind_check CHECK (kind ~ '^[a-z_]{1,40}$'),
     ADD CONSTRAINT message_channel_check CHECK (channel ~ '^[a-z_]{1,20}$'),
     ADD CONSTRAINT message_audience_check CHECK (audience IN ('person', 'staff')),
     ADD CONSTRAINT message_to_staff CHECK (audience = 'person' OR NOT by_hand),
     ADD CONSTRAINT message_spoken
       CHECK (NOT by_hand OR kind <> 'confirmation' OR instead_of IS NOT NULL),
     ADD CONSTRAINT message_instead CHECK (instead_of IS NULL OR by_hand),
     ADD CONSTRAINT message_sent
       CHECK (NOT by_hand OR state NOT IN ('sent', 'failed', 'held_back', 'bounced')),
     ADD CONSTRAINT message_called CHECK (by_hand OR state NOT IN ('reached', 'not_reached'))`,
];

const indexes = [
  'DROP INDEX notifications.message_calls, notifications.message_due, notifications.message_waiting',
  `CREATE INDEX message_calls ON notifications.message (municipality, about_starts_at, due_at)
     WHERE by_hand AND state IN ('planned', 'reached', 'not_reached')`,
  `CREATE INDEX message_due ON notifications.message (due_at)
     WHERE NOT by_hand AND state = 'planned'`,
  `CREATE INDEX message_waiting ON notifications.message (municipality, due_at)
     WHERE NOT by_hand AND state = 'planned'`,
];

const worker = `${asks('worker')} AND ${ownMunicipality}`;
const records = `${may('notifications.record-call')} AND ${ownMunicipality}`;
// What is due is found and marked everywhere, and only by who acts for no municipality.
const sweeping = `${asks('worker')} AND (SELECT platform.municipalities_in_view()) IS NULL`;

const policies = [
  `ALTER POLICY updates ON notifications.message
     USING (${worker} OR ${sweeping} OR ${records} AND by_hand
            AND state NOT IN ('dropped', 'failed'))
     WITH CHECK (${worker} OR ${sweeping} OR ${records}
            AND state IN ('planned', 'reached', 'not_reached'))`,
  `ALTER POLICY deletes ON notifications.message USING (${theServiceEverywhere}
     AND ${olderThan('about_starts_at', 90)}
     AND ${olderThan('coalesce(settled_at, about_starts_at)', 90)}
     AND audience = 'person')`,
];
