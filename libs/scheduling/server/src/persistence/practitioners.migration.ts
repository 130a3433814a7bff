import { visitAnnounced } from '@one-stop-shop/scheduling/contracts';
import { announceChanges, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Practitioners sit at the desks on shifts of their own and receive people, alone or beside a
 * mediator. Everything booked until now is with a mediator.
 */
export class Practitioners1800800000000 implements MigrationInterface {
  name = 'Practitioners1800800000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...shifts, ...places, ...visits, ...announced]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who received somebody stays known'));
  }
}

const kinds = "ARRAY['orientation', 'tutoring', 'legal_advice', 'psychology']";

const shifts = [
  `ALTER TABLE scheduling.shift ADD COLUMN practices text[] NOT NULL DEFAULT '{}'
     CHECK (practices <@ ${kinds})`,
  `COMMENT ON COLUMN scheduling.shift.practices IS 'empty where somebody mediates'`,
];

const byAnyone = `ADD CONSTRAINT somebody_receives
  CHECK (num_nonnulls(mediator_id, practitioner_id) > 0 AND mediator_id <> practitioner_id)`;

// One body each, as for mediators: a constraint of its own, since a visit may name both. That nobody
// mediates here and practises there at once is kept by their shifts, which don't overlap.
const places = [
  `ALTER TABLE scheduling.reservation
     ALTER COLUMN mediator_id DROP NOT NULL,
     ADD COLUMN practitioner_id uuid REFERENCES scheduling.mediator (id),
     ${byAnyone},
     ADD CONSTRAINT one_visit_per_practitioner EXCLUDE USING gist
       (practitioner_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
       WHERE (active AND practitioner_id IS NOT NULL)`,
];

const visits = [
  `ALTER TABLE scheduling.appointment
     ALTER COLUMN mediator_id DROP NOT NULL,
     ADD COLUMN practitioner_id uuid REFERENCES scheduling.mediator (id),
     ADD COLUMN practice text CHECK (practice = ANY (${kinds})),
     ${byAnyone},
     ADD CONSTRAINT practice_names_practitioner
       CHECK ((practice IS NULL) = (practitioner_id IS NULL))`,
  `CREATE INDEX appointment_practitioner
     ON scheduling.appointment (municipality, practitioner_id, starts_at)
    WHERE practitioner_id IS NOT NULL`,
  'GRANT UPDATE (practitioner_id) ON scheduling.appointment TO desk_app',
];

const announced = [
  'DROP FUNCTION scheduling.announce_appointment() CASCADE',
  ...announceChanges({
    table: 'scheduling.appointment',
    kind: visitAnnounced.kind,
    after: 'INSERT OR UPDATE OF mediator_id, practitioner_id, desk_id, starts_at, ends_at, state',
    what: `CASE WHEN TG_OP = 'INSERT' OR OLD.state = 'cancelled' AND NEW.state <> 'cancelled'
                  THEN 'booked'
                WHEN NEW.state = 'cancelled' AND OLD.state <> 'cancelled' THEN 'cancelled'
                WHEN (NEW.mediator_id, NEW.practitioner_id, NEW.desk_id, NEW.starts_at, NEW.ends_at)
                     IS DISTINCT FROM
                     (OLD.mediator_id, OLD.practitioner_id, OLD.desk_id, OLD.starts_at, OLD.ends_at)
                  THEN 'moved'
                WHEN NEW.state <> OLD.state THEN 'attendance' END`,
    operators: 'ARRAY[NEW.mediator_id, NEW.practitioner_id, OLD.mediator_id, OLD.practitioner_id]',
  }),
];
