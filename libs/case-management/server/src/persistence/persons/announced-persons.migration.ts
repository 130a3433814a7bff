import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { announceChanges, ofStandings, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open pages look again when a record changes, becomes its team's, or refuses whoever reads it. */
export class AnnouncedPersons1800830000000 implements MigrationInterface {
  name = 'AnnouncedPersons1800830000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...announceChanges({
        table: 'case_management.person',
        kind: personAnnounced.kind,
        // What was met last changes with every encounter, and nothing that a page doesn't know.
        after: 'UPDATE OF restricted, version',
        what: `'changed'`,
        // Of nobody by name: the desk hears of restricted records too.
        id: `'00000000-0000-0000-0000-000000000000'`,
        operators: 'ARRAY[]::uuid[]',
      }),
      // As if a grant had ended; whose wish it is is not told.
      ...announceChanges({
        table: 'case_management.unwanted_mediator',
        kind: ofStandings.grant,
        after: 'INSERT',
        what: `'ended'`,
        id: 'NEW.mediator_id',
        operators: 'ARRAY[NEW.mediator_id]',
      }),
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION case_management.announce_person() CASCADE',
      'DROP FUNCTION case_management.announce_unwanted_mediator() CASCADE',
    ]);
  }
}
