import type { DeskChange } from '@one-stop-shop/scheduling/contracts';
import { cori } from '../seed/desk-facts';
import { newHours, wednesdayHours } from './managing-morning';

const seats = 10;
const weekdays = [1, 2, 3, 4, 5];

/**
 * Statements after which Cori is open in the mornings with ten mediators, who also come in
 * the afternoons, and so many visits are booked from the first of December on.
 */
export const busyCori = (visits: number): string => `
  DELETE FROM scheduling.shift WHERE desk_id = '${cori}';
  UPDATE scheduling.timetable SET seats = ${seats}, latest_days = 366 WHERE desk_id = '${cori}';
  DELETE FROM scheduling.opening o USING scheduling.timetable t
   WHERE t.id = o.timetable_id AND t.desk_id = '${cori}';
  INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
  SELECT municipality, id, weekday, '8:00', '14:00'
    FROM scheduling.timetable, generate_series(1, 5) AS weekday WHERE desk_id = '${cori}';
  INSERT INTO scheduling.mediator (id, name, languages)
  SELECT ('0190a1b2-0000-7000-8000-0000000e' || lpad(n::text, 4, '0'))::uuid, 'Mediator ' || n,
         CASE WHEN n % 2 = 0 THEN '{ur,pa}' ELSE '{ar,fr}' END::text[]
    FROM generate_series(1, ${seats}) AS n;
  INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
  SELECT '059006', '${cori}', id, weekday, '8:00', '20:00', daterange('2026-01-01', NULL)
    FROM scheduling.mediator, generate_series(1, 5) AS weekday WHERE name LIKE 'Mediator %';
  CREATE TEMPORARY TABLE visit AS
  SELECT uuidv7() AS id, uuidv7() AS contact_id, uuidv7() AS reservation_id,
         ('0190a1b2-0000-7000-8000-0000000e' || lpad(seat::text, 4, '0'))::uuid AS mediator_id,
         CASE WHEN seat % 2 = 0 THEN 'ur' ELSE 'ar' END AS language,
         seat, (day::date + time '8:00' + moment * interval '20 minutes') AT TIME ZONE 'Europe/Rome' AS starts_at,
         row_number() OVER (ORDER BY day, moment, seat) AS n
    FROM generate_series(date '2026-12-01', date '2027-11-20', interval '1 day') AS day,
         generate_series(0, 17) AS moment, generate_series(1, ${seats}) AS seat
   WHERE extract(isodow FROM day) < 6
     AND to_char(day, 'MM-DD') NOT IN ('12-08', '12-25', '01-01', '01-06', '04-05', '06-02')
   ORDER BY day, moment, seat LIMIT ${visits};
  INSERT INTO scheduling.reservation
    (id, municipality, desk_id, seat, mediator_id, starts_at, ends_at)
  SELECT reservation_id, '059006', '${cori}', seat, mediator_id, starts_at,
         starts_at + interval '20 minutes' FROM visit;
  INSERT INTO scheduling.contact (id, municipality, first_name, email, recorded_at)
  SELECT contact_id, '059006', 'Fatima', 'p' || n % 2500 || '@example.org', now() FROM visit;
  INSERT INTO scheduling.appointment
    (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
     state, channel, language, link_hash, code_hash, booked_at)
  SELECT id, '059006', '${cori}', mediator_id, contact_id, reservation_id, starts_at,
         starts_at + interval '20 minutes', 'booked', 'online', language, id::text, id::text, now()
    FROM visit;
  ANALYZE;`;

/** Cori opens in the afternoons instead: every visit of a morning has to go elsewhere. */
export const afternoons: DeskChange = newHours(
  '2026-11-25',
  wednesdayHours({
    openings: weekdays.map((weekday) => ({ weekday, from: '14:00', until: '20:00' })),
    seats,
    latestDays: 366,
  }),
);
