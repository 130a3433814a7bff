import { asks, may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As what mediators receive, for who asks for a woman; a table of its own, since the public reads theirs. */
export class ReceivedAs1800810000000 implements MigrationInterface {
  name = 'ReceivedAs1800810000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, statements);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE scheduling.received_as']);
  }
}

const plans = may('scheduling.manage-shifts');
const atTheDesk = may('scheduling.see-agenda');
const byWhoSays = `${plans} AND said_by = (SELECT platform.operator_id())`;

const statements = [
  // No reference: who has no shift yet has no row among the mediators.
  `CREATE TABLE scheduling.received_as (
     mediator_id uuid PRIMARY KEY,
     receives_as text NOT NULL CHECK (receives_as IN ('woman', 'man')),
     said_by uuid,
     said_at timestamptz NOT NULL
   )`,
  ...protect('scheduling.received_as', {
    reads: `${plans} OR ${atTheDesk} OR ${asks('on_order')}`,
    inserts: `${byWhoSays} OR ${asks('set_up')}`,
    deletes: plans,
  }),
  'GRANT SELECT, INSERT, DELETE ON scheduling.received_as TO desk_app',
];
