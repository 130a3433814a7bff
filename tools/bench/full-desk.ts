import type { Client } from 'pg';

const VISITS = 5_000;

const desk = '0190a1b2-0000-7000-8000-0000000bf000';

/**
 * One desk more, open in the mornings, with ten mediators who also come in the afternoons
 * and as many visits ahead as a change can ever hit.
 */
export async function fillOneDesk(superuser: Client): Promise<void> {
  for (const statement of statements) await superuser.query(statement);
}

/** It opens in the afternoons instead: all these visits must go elsewhere. */
export const afternoons = {
  kind: 'enter-timetable',
  deskId: desk,
  validFrom: '2027-04-01',
  facts: {
    address: 'Via di prova 2',
    phone: null,
    email: null,
    emailToVerify: false,
    languages: ['en'],
    openings: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '14:00', until: '20:00' })),
    slotMinutes: 20,
    visitSlots: { first: 1, follow_up: 1, plan: 2, signature: 1 },
    seats: 10,
    earliestMinutes: 120,
    latestDays: 366,
    source: 'bench',
  },
};

const statements = [
  `INSERT INTO scheduling.desk (id, municipality, name)
   VALUES ('${desk}', '059022', 'Sportello pieno')`,
  `INSERT INTO scheduling.timetable
     (municipality, desk_id, valid, address, languages, seats, latest_days, source)
   VALUES ('059022', '${desk}', daterange('2026-01-01', NULL), 'Via di prova 2', '{en}', 10, 366, 'full')`,
  `INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
   SELECT municipality, id, weekday, '8:00', '14:00'
     FROM scheduling.timetable, generate_series(1, 5) AS weekday WHERE source = 'full'`,
  `INSERT INTO scheduling.mediator (name, languages)
   SELECT 'Full ' || n, (ARRAY['{ur,en}', '{ar,fr}'])[1 + n % 2]::text[] FROM generate_series(1, 10) AS n`,
  `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
   SELECT '059022', '${desk}', id, weekday, '8:00', '20:00', daterange('2026-01-01', NULL)
     FROM scheduling.mediator, generate_series(1, 5) AS weekday WHERE name LIKE 'Full %'`,
  `CREATE TEMPORARY TABLE visit AS
   SELECT uuidv7() AS id, uuidv7() AS contact_id, uuidv7() AS reservation_id, m.id AS mediator_id,
          m.languages[1] AS language, m.seat, row_number() OVER () AS n,
          (day::date + time '8:00' + moment * interval '20 minutes') AT TIME ZONE 'Europe/Rome' AS starts_at
     FROM generate_series(date '2027-04-01', date '2027-09-30', interval '1 day') AS day
    CROSS JOIN generate_series(0, 17) AS moment
    CROSS JOIN (SELECT *, row_number() OVER (ORDER BY id) AS seat
                  FROM scheduling.mediator WHERE name LIKE 'Full %') AS m
    WHERE extract(isodow FROM day) < 6 AND day::date <> '2027-06-02'
    ORDER BY day, moment LIMIT ${VISITS}`,
  `INSERT INTO scheduling.reservation
     (id, municipality, desk_id, seat, mediator_id, starts_at, ends_at)
   SELECT reservation_id, '059022', '${desk}', seat, mediator_id, starts_at,
          starts_at + interval '20 minutes' FROM visit`,
  `INSERT INTO scheduling.contact (id, municipality, first_name, email, recorded_at)
   SELECT contact_id, '059022', 'Prova', 'piena' || n % 2500 || '@example.org', now() FROM visit`,
  `INSERT INTO scheduling.appointment
     (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
      state, channel, language, link_hash, code_hash, booked_at)
   SELECT id, '059022', '${desk}', mediator_id, contact_id, reservation_id, starts_at,
          starts_at + interval '20 minutes', 'booked', 'online', language, id::text, id::text, now()
     FROM visit`,
  'DROP TABLE visit',
  'ANALYZE',
];
