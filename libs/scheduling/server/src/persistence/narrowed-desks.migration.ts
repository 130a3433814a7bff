import {
  anyoneWithAScope,
  asks,
  ownMunicipality,
  protectAnew,
  runAll,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A visitor leaves a contact and changes their own visit, nothing else; desks and hours are
 * written by those who keep them, in the ways in which they are kept.
 */
export class NarrowedDesks1796000000820 implements MigrationInterface {
  name = 'NarrowedDesks1796000000820';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      ...desks,
      ...mediators,
      ...opened,
      ...reservations,
      ...contacts,
      ...appointments,
      ...saidAboutVisits,
    ]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('policies are mended by a later migration, not undone'));
  }
}

const managers = `(${asks('operator')} OR (SELECT platform.role_in_view()) = 'district_administrator')
  AND ${ownMunicipality}`;
const planned = `${asks('on_order')} AND ${ownMunicipality}`;
const setUp = `${asks('set_up')} AND ${ownMunicipality}`;

// Hours and shifts change as planned: the service weighs first whose visits are hit.
const desks = [
  ...protectAnew('scheduling.desk', {
    reads: anyoneWithAScope,
    inserts: `${managers} OR ${setUp}`,
  }),
  ...protectAnew('scheduling.timetable', {
    reads: anyoneWithAScope,
    inserts: `${managers} OR ${planned} OR ${setUp}`,
    updates: `${managers} OR ${planned}`,
    deletes: planned,
  }),
  ...protectAnew('scheduling.opening', {
    reads: anyoneWithAScope,
    inserts: `${managers} OR ${planned} OR ${setUp}`,
  }),
  ...protectAnew('scheduling.closure', {
    reads: anyoneWithAScope,
    inserts: planned,
    updates: planned,
    deletes: planned,
  }),
  ...protectAnew('scheduling.feast', {
    reads: anyoneWithAScope,
    inserts: `${planned} OR ${setUp}`,
    updates: planned,
    deletes: planned,
  }),
  `REVOKE UPDATE, DELETE ON scheduling.desk, scheduling.opening FROM desk_app`,
  'REVOKE UPDATE ON scheduling.timetable, scheduling.closure, scheduling.feast FROM desk_app',
  `GRANT UPDATE (valid, address, phone, email, email_to_verify) ON scheduling.timetable TO desk_app`,
  'GRANT UPDATE (desk_id, first_day, last_day, reason) ON scheduling.closure TO desk_app',
  'GRANT UPDATE (rule, name, offices, source) ON scheduling.feast TO desk_app',
];

const mediators = [
  // The account says what a mediator is called; the worker follows it.
  ...protectAnew('scheduling.mediator', {
    reads: anyoneWithAScope,
    inserts: asks('on_order', 'set_up'),
    updates: asks('worker'),
  }),
  ...protectAnew('scheduling.shift', {
    reads: anyoneWithAScope,
    inserts: `${planned} OR ${setUp}`,
    updates: `${asks('on_order', 'worker')} AND ${ownMunicipality}`,
    deletes: `${asks('on_order', 'worker')} AND ${ownMunicipality}`,
  }),
  ...protectAnew('scheduling.absence', {
    reads: anyoneWithAScope,
    inserts: planned,
    deletes: planned,
  }),
  ...protectAnew('scheduling.travel_time', {
    reads: anyoneWithAScope,
    inserts: asks('set_up'),
  }),
  `REVOKE UPDATE, DELETE ON scheduling.mediator, scheduling.absence, scheduling.travel_time
     FROM desk_app`,
  'GRANT DELETE ON scheduling.absence TO desk_app',
  'REVOKE UPDATE ON scheduling.shift FROM desk_app',
  'GRANT UPDATE (valid) ON scheduling.shift TO desk_app',
];

// Found by the unique indexes of its hashes, once per statement, and for visitors only. A
// function with its own plan, so that nobody else plans it; it runs with their own rights.
const opened = [
  ofTheVisitor('visits_in_view', 'id'),
  ofTheVisitor('places_in_view', 'reservation_id'),
];

function ofTheVisitor(name: string, column: string): string {
  return `CREATE FUNCTION scheduling.${name}() RETURNS uuid[] LANGUAGE sql STABLE RETURN ARRAY(
    SELECT ${column} FROM scheduling.appointment
     WHERE link_hash = platform.visitor_key() OR code_hash = platform.visitor_key())`;
}

const ofTheirPlace = 'id = ANY ((SELECT scheduling.places_in_view())::uuid[])';

const byStaff = `${asks('operator', 'on_order')} AND ${ownMunicipality}`;

const reservations = [
  ...protectAnew('scheduling.reservation', {
    reads: anyoneWithAScope,
    inserts: `${asks('visitor', 'operator', 'on_order')} AND ${ownMunicipality} AND active`,
    // A place is given up and never taken back: another one is held.
    updates: {
      from: `CASE (SELECT platform.asker()) WHEN 'visitor'
               THEN ${ofTheirPlace} ELSE ${byStaff} END`,
      to: `NOT active AND CASE (SELECT platform.asker()) WHEN 'visitor'
               THEN ${ofTheirPlace} ELSE ${byStaff} END`,
    },
  }),
  'REVOKE UPDATE ON scheduling.reservation FROM desk_app',
  'GRANT UPDATE (active) ON scheduling.reservation TO desk_app',
];

const comesToThem = 'mediator_id = (SELECT platform.operator_id())';

const contacts = [
  // A name and how to be reached are left once, with the booking.
  ...protectAnew('scheduling.contact', {
    reads: `CASE (SELECT platform.asker()) WHEN 'mediator' THEN ${ownMunicipality} AND EXISTS (
              SELECT 1 FROM scheduling.appointment a
               WHERE a.municipality = contact.municipality AND a.contact_id = contact.id
                 AND a.${comesToThem})
            ELSE ${asks('operator', 'on_order', 'worker')} AND ${ownMunicipality} END`,
    inserts: `${asks('visitor', 'operator')} AND ${ownMunicipality}`,
  }),
  'REVOKE UPDATE ON scheduling.contact FROM desk_app',
];

const ofTheKey = `link_hash = (SELECT platform.visitor_key())
  OR code_hash = (SELECT platform.visitor_key())`;

const appointments = [
  ...protectAnew('scheduling.appointment', {
    // A visitor holds the key of one appointment, and no municipality is asked.
    reads: `CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
            WHEN 'mediator' THEN ${comesToThem} AND ${ownMunicipality}
            ELSE ${asks('operator', 'on_order', 'worker')} AND ${ownMunicipality} END`,
    inserts: `CASE (SELECT platform.asker())
            WHEN 'visitor' THEN link_hash = (SELECT platform.visitor_key())
              AND state = 'booked' AND channel = 'online'
            ELSE ${asks('operator')} END AND ${ownMunicipality}`,
    updates: {
      from: `CASE (SELECT platform.asker()) WHEN 'visitor' THEN ${ofTheKey}
            WHEN 'mediator' THEN ${comesToThem}
            ELSE ${asks('operator', 'on_order', 'worker')} END AND ${ownMunicipality}`,
      // Who has come is recorded by whoever receives them; a mediator cancels nothing.
      to: `CASE (SELECT platform.asker())
            WHEN 'visitor' THEN (${ofTheKey})
              AND (state = 'booked' OR state = 'cancelled' AND cancelled_by = 'person')
            WHEN 'mediator' THEN ${comesToThem} AND state <> 'cancelled'
            ELSE ${asks('operator', 'on_order', 'worker')} END AND ${ownMunicipality}`,
    },
  }),
  'REVOKE UPDATE ON scheduling.appointment FROM desk_app',
  `GRANT UPDATE (starts_at, ends_at, mediator_id, reservation_id, state, cancelled_by)
     ON scheduling.appointment TO desk_app`,
];

// The platform knows no appointments: what its tables let visitors and mediators write is
// narrowed here.
const saidAboutVisits = [
  // Sees what its caller may see: a mediator those who come to them.
  `CREATE FUNCTION scheduling.is_in_view(appointment uuid) RETURNS boolean LANGUAGE sql STABLE
     RETURN EXISTS (SELECT 1 FROM scheduling.appointment a WHERE a.id = appointment)`,
  `CREATE POLICY visitors_about_their_own ON platform.read_audit AS RESTRICTIVE FOR INSERT
     WITH CHECK ((SELECT platform.asker()) <> 'visitor'
       OR subject = ANY ((SELECT scheduling.visits_in_view())::uuid[]))`,
  `CREATE POLICY about_visits_in_view ON platform.outbox AS RESTRICTIVE FOR INSERT
     WITH CHECK (CASE (SELECT platform.asker())
       WHEN 'visitor' THEN
         name IN ('appointment-booked', 'appointment-moved', 'appointment-cancelled')
         AND (payload->>'appointmentId')::uuid = ANY ((SELECT scheduling.visits_in_view())::uuid[])
       WHEN 'mediator' THEN name = 'attendance-recorded'
         AND scheduling.is_in_view((payload->>'appointmentId')::uuid)
       ELSE true END)`,
];
