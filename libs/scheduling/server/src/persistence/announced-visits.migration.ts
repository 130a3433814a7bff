import { visitAnnounced } from '@one-stop-shop/scheduling/contracts';
import { announceChanges, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open agendas hear at once of a visit that is booked, moved, cancelled or attended. */
export class AnnouncedVisits1799000000100 implements MigrationInterface {
  name = 'AnnouncedVisits1799000000100';

  up(runner: QueryRunner): Promise<void> {
    return runAll(
      runner,
      announceChanges({
        table: 'scheduling.appointment',
        kind: visitAnnounced.kind,
        after: 'INSERT OR UPDATE OF mediator_id, desk_id, starts_at, ends_at, state',
        // What is cancelled by mistake is booked again.
        what: `CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'cancelled' AND NEW.state <> 'cancelled'
                      THEN 'booked'
                    WHEN NEW.state = 'cancelled' AND OLD.state <> 'cancelled' THEN 'cancelled'
                    WHEN (NEW.mediator_id, NEW.desk_id, NEW.starts_at, NEW.ends_at)
                         IS DISTINCT FROM (OLD.mediator_id, OLD.desk_id, OLD.starts_at, OLD.ends_at)
                      THEN 'moved'
                    WHEN NEW.state <> OLD.state THEN 'attendance' END`,
        operators: 'ARRAY[NEW.mediator_id, OLD.mediator_id]',
      }),
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP FUNCTION scheduling.announce_appointment() CASCADE']);
  }
}
