import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../database/statements';
import { announceChanges, ofStandings } from './announcing';

/** Who is shown somebody, or no longer, looks again at once. */
export class AnnouncedGrants1799000000000 implements MigrationInterface {
  name = 'AnnouncedGrants1799000000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      announceChanges({
        table: 'platform.access_grant',
        kind: ofStandings.grant,
        after: 'INSERT OR UPDATE OF valid_until',
        what: `CASE WHEN TG_OP = 'INSERT' THEN 'given'
                    WHEN OLD.valid_until IS DISTINCT FROM NEW.valid_until THEN 'ended' END`,
        operators: 'ARRAY[NEW.operator]',
      }),
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP FUNCTION platform.announce_access_grant() CASCADE']);
  }
}
