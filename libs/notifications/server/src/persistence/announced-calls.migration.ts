import { callAnnounced } from '@one-stop-shop/notifications/contracts';
import { announceChanges, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open call lists hear at once of somebody who is to be called, or was. */
export class AnnouncedCalls1799000000200 implements MigrationInterface {
  name = 'AnnouncedCalls1799000000200';

  up(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      announceChanges({
        table: 'notifications.message',
        kind: callAnnounced.kind,
        after: 'INSERT OR UPDATE OF state, channel',
        // Letters that leave, hundreds at ten o'clock, change nothing on the list.
        what: `CASE WHEN NOT NEW.by_hand THEN NULL
                    WHEN TG_OP = 'INSERT' OR NOT OLD.by_hand THEN 'due'
                    WHEN NEW.state <> OLD.state THEN 'settled' END`,
        operators: `'{}'::uuid[]`,
      }),
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP FUNCTION notifications.announce_message() CASCADE']);
  }
}
