import { asks, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks and visits are written and seen by who holds the permission of the act. */
export class VisitsByPermission1798500000020 implements MigrationInterface {
  name = 'VisitsByPermission1798500000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...desks, ...reservations, ...contacts, ...appointments, ...events]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const seesAll = may('scheduling.see-agenda');
const seesOwn = may('scheduling.see-own-agenda');
const books = may('scheduling.book-for-someone');
const changes = may('scheduling.change-appointment');
const attends = may('scheduling.record-attendance');

const keptByDesk = `${may('scheduling.manage-desk')} AND ${ownMunicipality}`;
const planned = `${asks('on_order')} AND ${ownMunicipality}`;
const setUp = `${asks('set_up')} AND ${ownMunicipality}`;

const desks = [
  `ALTER POLICY inserts ON scheduling.desk WITH CHECK (${keptByDesk} OR ${setUp})`,
  `ALTER POLICY inserts ON scheduling.timetable
     WITH CHECK (${keptByDesk} OR ${planned} OR ${setUp})`,
  `ALTER POLICY updates ON scheduling.timetable
     USING (${keptByDesk} OR ${planned}) WITH CHECK (${keptByDesk} OR ${planned})`,
  `ALTER POLICY inserts ON scheduling.opening
     WITH CHECK (${keptByDesk} OR ${planned} OR ${setUp})`,
];

const givesUp = `CASE (SELECT platform.asker())
  WHEN 'visitor' THEN id = ANY ((SELECT scheduling.places_in_view())::uuid[])
  ELSE (${asks('on_order')} OR ${changes}) AND ${ownMunicipality} END`;

const reservations = [
  `ALTER POLICY inserts ON scheduling.reservation WITH CHECK (
     (${asks('visitor', 'on_order')} OR ${books} OR ${changes}) AND ${ownMunicipality} AND active)`,
  `ALTER POLICY updates ON scheduling.reservation
     USING (${givesUp}) WITH CHECK (NOT active AND ${givesUp})`,
];

const theService = asks('on_order', 'worker');

// Whoever sees a visit sees whose it is: its own policy asks what they may.
const contacts = [
  `ALTER POLICY reads ON scheduling.contact USING (
     ${ownMunicipality} AND (${theService} OR ${seesAll}
       OR ${asks('signed_in')} AND scheduling.is_visitor_in_view(municipality, id)))`,
  `ALTER POLICY inserts ON scheduling.contact
     WITH CHECK ((${asks('visitor')} OR ${books}) AND ${ownMunicipality})`,
];

const comesToThem = 'mediator_id = (SELECT platform.operator_id())';
const ofTheKey = `link_hash = (SELECT platform.visitor_key())
  OR code_hash = (SELECT platform.visitor_key())`;

const appointments = [
  `ALTER POLICY reads ON scheduling.appointment USING (
     CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
     ELSE ${ownMunicipality} AND (${theService} OR ${seesAll} OR ${seesOwn} AND ${comesToThem}) END)`,
  `ALTER POLICY inserts ON scheduling.appointment WITH CHECK (
     CASE (SELECT platform.asker())
     WHEN 'visitor' THEN link_hash = (SELECT platform.visitor_key())
       AND state = 'booked' AND channel = 'online'
     ELSE ${books} END AND ${ownMunicipality})`,
  // Who has come is recorded by whoever receives them; a mediator cancels nothing.
  `ALTER POLICY updates ON scheduling.appointment
     USING (CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
            ELSE ${theService} OR ${changes} OR ${attends} AND ${comesToThem} END
            AND ${ownMunicipality})
     WITH CHECK (CASE (SELECT platform.asker())
            WHEN 'visitor' THEN (${ofTheKey})
              AND (state = 'booked' OR state = 'cancelled' AND cancelled_by = 'person')
            ELSE ${theService} OR ${changes}
              OR ${attends} AND ${comesToThem} AND state <> 'cancelled' END
            AND ${ownMunicipality})`,
];

// As before, this context says who may publish what about its visits.
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
         WHEN name IN ('appointment-moved', 'appointment-cancelled', 'visits-changed')
           THEN ${changes}
         ELSE true END
       ELSE true END)`,
];
