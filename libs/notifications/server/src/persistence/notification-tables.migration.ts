import { ownMunicipalityStaffOnly, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages about appointments; ids and moments, nobody's data. */
export class NotificationTables1795200300000 implements MigrationInterface {
  name = 'NotificationTables1795200300000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'GRANT USAGE ON SCHEMA notifications TO desk_app, desk_worker',
      ...messages,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP SCHEMA notifications CASCADE', 'CREATE SCHEMA notifications']);
  }
}

// The sweeper looks for what is due in every municipality; a transaction that acts
// for one municipality sees only that one's messages, in the worker too.
const sweeping = `(SELECT platform.asker()) = 'worker' AND (SELECT platform.municipalities_in_view()) IS NULL`;

const messages = [
  `CREATE TABLE notifications.message (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     subject uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('confirmation', 'moved', 'cancelled', 'reminder')),
     occurrence text NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 40),
     happened_at timestamptz NOT NULL,
     about_starts_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL,
     channel text NOT NULL CHECK (channel IN ('email', 'call', 'none')),
     language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
     state text NOT NULL DEFAULT 'planned'
       CHECK (state IN ('planned', 'sent', 'failed', 'dropped', 'reached', 'not_reached')),
     attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
     last_error text CHECK (last_error ~ '^[A-Za-z0-9_.-]{1,60}$'),
     enqueued_at timestamptz,
     settled_at timestamptz,
     UNIQUE (id, municipality),
     UNIQUE (municipality, subject, kind, occurrence),
     CHECK ((state = 'planned') = (settled_at IS NULL)),
     CHECK (channel = 'email' OR kind = 'reminder'),
     CHECK (channel = 'email' OR state NOT IN ('sent', 'failed')),
     CHECK (channel <> 'email' OR state NOT IN ('reached', 'not_reached'))
   )`,
  `CREATE INDEX message_calls ON notifications.message (municipality, about_starts_at, due_at)
     WHERE channel <> 'email' AND state IN ('planned', 'reached', 'not_reached')`,
  `CREATE INDEX message_due ON notifications.message (due_at)
     WHERE channel = 'email' AND state = 'planned'`,
  ...protect('notifications.message', {
    reads: ownMunicipalityStaffOnly,
    writes: ownMunicipalityStaffOnly,
  }),
  `CREATE POLICY sweep ON notifications.message TO desk_worker
     USING (${sweeping}) WITH CHECK (${sweeping})`,
  // Operators record calls and change nothing else.
  'GRANT SELECT ON notifications.message TO desk_app',
  'GRANT UPDATE (state, settled_at) ON notifications.message TO desk_app',
  'GRANT SELECT, INSERT, UPDATE ON notifications.message TO desk_worker',
];
