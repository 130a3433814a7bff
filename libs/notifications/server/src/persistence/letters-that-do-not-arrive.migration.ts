import { protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Letters that one address gets too many of are held back in silence, others come back; an
 * operator calls instead. What an address got is counted for the whole district.
 */
export class LettersThatDoNotArrive1796000000610 implements MigrationInterface {
  name = 'LettersThatDoNotArrive1796000000610';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...messages, ...counts]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('messages may be in these states already'));
  }
}

const messages = [
  'ALTER TABLE notifications.message DROP CONSTRAINT message_state_check',
  `ALTER TABLE notifications.message ADD CONSTRAINT message_state_check
     CHECK (state IN ('planned', 'sent', 'failed', 'dropped', 'reached', 'not_reached',
                      'held_back', 'bounced'))`,
  `ALTER TABLE notifications.message ADD CONSTRAINT message_written
     CHECK (channel = 'email' OR state NOT IN ('held_back', 'bounced'))`,
  `ALTER TABLE notifications.message ADD COLUMN asked_by text NOT NULL DEFAULT 'service'
     CHECK (asked_by IN ('person', 'desk', 'service'))`,
  // A call in place of a letter that did not arrive; a confirmation may be told so too.
  `ALTER TABLE notifications.message ADD COLUMN instead_of uuid`,
  'ALTER TABLE notifications.message DROP CONSTRAINT message_spoken',
  `ALTER TABLE notifications.message ADD CONSTRAINT message_spoken
     CHECK (channel = 'email' OR kind <> 'confirmation' OR instead_of IS NOT NULL)`,
  `ALTER TABLE notifications.message ADD CONSTRAINT message_instead
     CHECK (instead_of IS NULL OR channel <> 'email')`,
];

// Of no municipality: an address has one count in the district. Only the worker reaches it,
// so that no operator can learn what another's desk sends.
const workerAlone = `(SELECT platform.asker()) = 'worker'`;

const counts = [
  `CREATE TABLE notifications.letter_count (
     address_key text NOT NULL CHECK (address_key ~ '^[A-Za-z0-9_-]{43}$'),
     day date NOT NULL,
     sort text NOT NULL CHECK (sort ~ '^[a-z]{1,20}$'),
     messages uuid[] NOT NULL,
     PRIMARY KEY (address_key, day, sort)
   )`,
  'CREATE INDEX letter_count_day ON notifications.letter_count (day)',
  ...protect('notifications.letter_count', { reads: workerAlone, writes: workerAlone }),
  'GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.letter_count TO desk_worker',
];
