import { announceChanges, ofStandings, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose session ends, or who works as something else from now on, is looked at again at once. */
export class AnnouncedStandings1799000000300 implements MigrationInterface {
  name = 'AnnouncedStandings1799000000300';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...announceChanges({
        table: 'identity.session',
        kind: ofStandings.session,
        after: 'UPDATE OF role_in_view, ends_at, proven_by OR DELETE',
        what: `CASE WHEN TG_OP = 'DELETE' THEN 'ended'
                    WHEN (NEW.role_in_view, NEW.ends_at, NEW.proven_by)
                         IS DISTINCT FROM (OLD.role_in_view, OLD.ends_at, OLD.proven_by)
                      THEN 'changed' END`,
        municipality: 'NULL',
        operators: 'ARRAY[OLD.operator_id]',
      }),
      ...announceChanges({
        table: 'identity.assignment',
        kind: ofStandings.operator,
        after: 'INSERT OR UPDATE OR DELETE',
        what: `'changed'`,
        id: 'coalesce(NEW.operator_id, OLD.operator_id)',
        municipality: 'coalesce(NEW.municipality, OLD.municipality)',
        operators: 'ARRAY[NEW.operator_id, OLD.operator_id]',
      }),
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION identity.announce_session() CASCADE',
      'DROP FUNCTION identity.announce_assignment() CASCADE',
    ]);
  }
}
