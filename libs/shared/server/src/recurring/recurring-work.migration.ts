import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asks, may, protect } from '../database/row-level-security';
import { runAll } from '../database/statements';

/** When the service's own work is due, whether somebody is at it, and how it went. */
export class RecurringWork1798700000000 implements MigrationInterface {
  name = 'RecurringWork1798700000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE TABLE platform.recurring_work (
         name text PRIMARY KEY CHECK (name ~ '^[a-z-]{1,60}$'),
         due_at timestamptz NOT NULL,
         -- Whoever is at it and was not heard of until then is dead.
         claimed_until timestamptz,
         begun_at timestamptz,
         ended_at timestamptz,
         faults int NOT NULL DEFAULT 0 CHECK (faults >= 0),
         last_fault text CHECK (last_fault ~ '^[A-Za-z0-9_.-]{1,60}$'),
         last_fault_at timestamptz,
         CHECK ((last_fault IS NULL) = (last_fault_at IS NULL))
       )`,
      ...protect('platform.recurring_work', {
        reads: `${asks('worker')} OR ${may('oversight.see-system-state')}`,
        inserts: asks('worker'),
        updates: asks('worker'),
      }),
      'GRANT SELECT ON platform.recurring_work TO desk_app, desk_worker',
      'GRANT INSERT (name, due_at) ON platform.recurring_work TO desk_worker',
      `GRANT UPDATE (due_at, claimed_until, begun_at, ended_at, faults, last_fault, last_fault_at)
         ON platform.recurring_work TO desk_worker`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, ['DROP TABLE platform.recurring_work']);
  }
}
