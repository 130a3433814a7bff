import { callAnnounced } from '@one-stop-shop/notifications/contracts';
import { announceChanges, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call joins the list when the worker has looked how the number may be used, or finds it changed. */
export class AnnouncedSafeCalls1800100000010 implements MigrationInterface {
  name = 'AnnouncedSafeCalls1800100000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION notifications.announce_message() CASCADE',
      ...announceChanges({
        table: 'notifications.message',
        kind: callAnnounced.kind,
        after: 'INSERT OR UPDATE OF state, channel, safe_contact',
        what: `CASE WHEN NOT NEW.by_hand THEN NULL
                    WHEN TG_OP = 'INSERT' OR NOT OLD.by_hand
                      OR NEW.safe_contact IS DISTINCT FROM OLD.safe_contact THEN 'due'
                    WHEN NEW.state <> OLD.state THEN 'settled' END`,
        operators: `'{}'::uuid[]`,
      }),
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('open lists would wait for a call that has joined'));
  }
}
