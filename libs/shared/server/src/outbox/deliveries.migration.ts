import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administrators, asks, ownMunicipality, protect } from '../database/row-level-security';
import { runAll } from '../database/statements';

/**
 * What waits for one subscriber of an event: a row that goes once it is delivered. Events that
 * wait when this comes are handed to everybody who follows them then.
 */
export class Deliveries1797000000000 implements MigrationInterface {
  name = 'Deliveries1797000000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'ALTER TABLE platform.outbox ADD UNIQUE (id, municipality)',
      `CREATE TABLE platform.delivery (
         event uuid NOT NULL,
         subscriber text NOT NULL CHECK (subscriber ~ '^[a-z-]{1,60}$'),
         municipality text NOT NULL,
         -- Of the event: an id, never data of a person.
         subject text NOT NULL CHECK (subject ~ '^[0-9a-f-]{36}$'),
         attempts int NOT NULL DEFAULT 0,
         try_after timestamptz,
         last_error text CHECK (last_error ~ '^[A-Za-z0-9_.-]{1,60}$'),
         set_aside_at timestamptz,
         PRIMARY KEY (event, subscriber),
         FOREIGN KEY (event, municipality) REFERENCES platform.outbox (id, municipality)
       )`,
      'CREATE INDEX delivery_next ON platform.delivery (subscriber, event)',
      'CREATE INDEX delivery_subject ON platform.delivery (subscriber, subject, event)',
      'CREATE INDEX delivery_place ON platform.delivery (municipality)',
      ...protect('platform.delivery', {
        // Whose event comes next nobody knows before, so the worker sees them all.
        reads: `${asks('worker')} OR ${administrators} AND ${ownMunicipality}`,
        inserts: asks('worker'),
        updates: asks('worker'),
        deletes: asks('worker'),
      }),
      'GRANT SELECT, INSERT (event, subscriber, municipality, subject), DELETE ON platform.delivery TO desk_worker',
      `GRANT UPDATE (attempts, try_after, last_error, set_aside_at) ON platform.delivery
         TO desk_worker`,
      `GRANT SELECT (event, municipality, attempts, set_aside_at) ON platform.delivery TO desk_app`,
      // Read by the state of the service, which counts what waits per subscriber now.
      'GRANT SELECT (id) ON platform.outbox TO desk_app',
      'ALTER TABLE platform.outbox DROP COLUMN attempts, DROP COLUMN try_after, DROP COLUMN last_error',
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('deliveries that wait would be lost'));
  }
}
