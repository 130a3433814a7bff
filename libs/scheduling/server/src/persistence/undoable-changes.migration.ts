import { may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator has just changed, so that they, and nobody else, may take it back. */
export class UndoableChanges1799300000000 implements MigrationInterface {
  name = 'UndoableChanges1799300000000';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...changes, ...events]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const changesVisits = may('scheduling.change-appointment');
const theirOwn = `${changesVisits} AND ${ownMunicipality}
  AND operator_id = (SELECT platform.operator_id())`;

const changes = [
  // Places and who acted, nobody's data. A line for each operator: of another's none is seen.
  `CREATE TABLE scheduling.undoable_change (
     municipality text NOT NULL,
     appointment_id uuid NOT NULL REFERENCES scheduling.appointment (id) ON DELETE CASCADE,
     operator_id uuid NOT NULL,
     act text NOT NULL CHECK (act IN ('move', 'cancel')),
     -- The place that the visit had, and the one on its row since: after a cancellation the same.
     left_reservation_id uuid NOT NULL,
     held_reservation_id uuid NOT NULL,
     done_at timestamptz NOT NULL,
     undone_at timestamptz,
     PRIMARY KEY (municipality, appointment_id, operator_id),
     FOREIGN KEY (left_reservation_id, municipality)
       REFERENCES scheduling.reservation (id, municipality),
     FOREIGN KEY (held_reservation_id, municipality)
       REFERENCES scheduling.reservation (id, municipality)
   )`,
  'CREATE INDEX undoable_change_operator ON scheduling.undoable_change (municipality, operator_id, done_at)',
  ...protect('scheduling.undoable_change', {
    reads: theirOwn,
    inserts: theirOwn,
    updates: theirOwn,
    deletes: theirOwn,
  }),
  `GRANT SELECT, INSERT, DELETE,
         UPDATE (act, left_reservation_id, held_reservation_id, done_at, undone_at)
     ON scheduling.undoable_change TO desk_app`,
];

const books = may('scheduling.book-for-someone');
const attends = may('scheduling.record-attendance');

// Who may publish what about visits is said here, as before: a change taken back is a change.
const events = [
  `ALTER POLICY about_visits_in_view ON platform.outbox WITH CHECK (
     CASE (SELECT platform.asker())
       WHEN 'visitor' THEN
         name IN ('appointment-booked', 'appointment-moved', 'appointment-cancelled')
         AND (payload->>'appointmentId')::uuid = ANY ((SELECT scheduling.visits_in_view())::uuid[])
       WHEN 'signed_in' THEN CASE
         WHEN name = 'attendance-recorded' THEN ${attends}
           AND scheduling.is_in_view((payload->>'appointmentId')::uuid)
         WHEN name = 'appointment-booked' THEN ${books}
         WHEN name IN ('appointment-moved', 'appointment-cancelled', 'appointment-restored',
                       'visits-changed') THEN ${changesVisits}
         ELSE true END
       ELSE true END)`,
];
