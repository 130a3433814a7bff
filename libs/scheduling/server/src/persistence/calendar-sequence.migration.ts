import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often a visit has changed for whoever has it in a calendar (RFC 5545, 3.8.7.4). The
 * database counts, so that no act can forget to and none can set it back.
 */
export class CalendarSequence1796000000600 implements MigrationInterface {
  name = 'CalendarSequence1796000000600';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      // Calendar files of earlier versions carried the minute at which they were written,
      // about thirty million: what follows must be higher.
      `ALTER TABLE scheduling.appointment
         ADD COLUMN calendar_sequence int NOT NULL DEFAULT 100000000`,
      'ALTER TABLE scheduling.appointment ALTER COLUMN calendar_sequence SET DEFAULT 0',
      `CREATE FUNCTION scheduling.count_calendar_change() RETURNS trigger
         LANGUAGE plpgsql SET search_path = '' AS $$
       BEGIN
         NEW.calendar_sequence := OLD.calendar_sequence
           + ((OLD.starts_at, OLD.ends_at, OLD.desk_id, OLD.state = 'cancelled')
              IS DISTINCT FROM
              (NEW.starts_at, NEW.ends_at, NEW.desk_id, NEW.state = 'cancelled'))::int;
         RETURN NEW;
       END $$`,
      `CREATE TRIGGER calendar_change BEFORE UPDATE ON scheduling.appointment
         FOR EACH ROW EXECUTE FUNCTION scheduling.count_calendar_change()`,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('calendars hold these numbers already'));
  }
}
