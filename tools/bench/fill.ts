import { Client } from 'pg';

/** When the programs believe to be, and the days around it that are filled. */
export const calendar = {
  /** Wednesday after Easter: no holiday, clock change or feast falls into the month. */
  clockStartsAt: new Date('2027-03-31T06:00:00Z'),
  month: { from: '2027-04-01', to: '2027-04-30' },
  /** 32 weeks, of which 30,000 visits take about two places in three. */
  filled: { from: '2026-11-09', to: '2027-06-20' },
  bookable: { from: '2027-04-01', to: '2027-06-20' },
} as const;

const VISITS = 30_000;

/**
 * A busy district: four desks, open from Monday to Friday from 9 to 13 and from
 * 14 to 18, twelve mediators of whom three are at each desk on any day, and their
 * visits of the past and the coming weeks.
 * @param superuserUrl of the database; nobody stays connected to it
 */
export async function fill(superuserUrl: string): Promise<void> {
  const { clockStartsAt, filled } = calendar;
  const database = new Client({ connectionString: superuserUrl });
  await database.connect();
  for (const statement of [...desks, ...mediators]) await database.query(statement);
  await database.query(places, [filled.from, filled.to, VISITS]);
  await database.query(reservations);
  for (const statement of [...visits, ...traces]) await database.query(statement, [clockStartsAt]);
  await database.query('DROP TABLE visit');
  await database.query('VACUUM (ANALYZE)');
  await database.query('CHECKPOINT');
  await database.end();
}

const desks = [
  `INSERT INTO scheduling.desk (municipality, name) VALUES ('059022', 'Sportello di Rocca Massima')`,
  `UPDATE scheduling.timetable SET valid = daterange(lower(valid), '2026-01-01')`,
  `INSERT INTO scheduling.timetable
     (municipality, desk_id, valid, address, languages, seats, latest_days, source)
   SELECT municipality, id, daterange('2026-01-01', NULL), 'Via di prova 1', '{it,en,fr}', 3, 90, 'bench'
     FROM scheduling.desk`,
  `INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
   SELECT municipality, id, weekday, half.opens, half.closes
     FROM scheduling.timetable, generate_series(1, 5) AS weekday,
          (VALUES (time '9:00', time '13:00'), (time '14:00', time '18:00')) AS half (opens, closes)
    WHERE source = 'bench'`,
];

const mediators = [
  'DELETE FROM scheduling.shift',
  'DELETE FROM scheduling.mediator',
  `INSERT INTO scheduling.mediator (name, languages)
   SELECT 'Mediator ' || n, (ARRAY['{pa,hi,ur,it}', '{ar,fr,it}', '{fr,wo,ff,it}', '{en,ur,it}'])[1 + n % 4]::text[]
     FROM generate_series(1, 12) AS n`,
  // Every mediator is at another desk every day of the week.
  `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
   SELECT d.municipality, d.id, m.id, weekday, o.opens, o.closes, daterange('2026-01-01', NULL)
     FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM scheduling.mediator) m,
          (SELECT *, row_number() OVER (ORDER BY id) AS n FROM scheduling.desk) d,
          generate_series(1, 5) AS weekday,
          (VALUES (time '9:00', time '13:00'), (time '14:00', time '18:00')) AS o (opens, closes)
    WHERE (m.n + weekday) % 4 = d.n % 4`,
];

/** Which places are taken, the same at every run. */
const places = `
  CREATE TEMPORARY TABLE visit AS
  SELECT place.*, uuidv7() AS id, uuidv7() AS contact_id, uuidv7() AS reservation_id,
         starts_at + interval '20 minutes' AS ends_at,
         row_number() OVER (ORDER BY starts_at) AS n
    FROM (SELECT s.municipality, s.desk_id, s.mediator_id,
                 dense_rank() OVER (PARTITION BY s.desk_id, s.weekday ORDER BY m.name) AS seat,
                 (day::date + s.starts + moment * interval '20 minutes') AT TIME ZONE 'Europe/Rome' AS starts_at
            FROM generate_series($1::date, $2::date, interval '1 day') AS day
            JOIN scheduling.shift s ON s.weekday = extract(isodow FROM day)
            JOIN scheduling.mediator m ON m.id = s.mediator_id
           CROSS JOIN generate_series(0, 11) AS moment
           ORDER BY md5(day::text || moment || s.starts || m.name) LIMIT $3) AS place`;

const reservations = `
  INSERT INTO scheduling.reservation
    (id, municipality, desk_id, seat, mediator_id, starts_at, ends_at)
  SELECT reservation_id, municipality, desk_id, seat, mediator_id, starts_at, ends_at
    FROM visit ORDER BY starts_at`;

/** $1 is the present moment: what is before it has happened. */
const visits = [
  `INSERT INTO scheduling.contact (id, municipality, first_name, phone, email, recorded_at)
   SELECT contact_id, municipality, 'Prova', CASE WHEN n % 2 = 0 THEN '+39347' || 2000000 + n % 10000 END,
          CASE WHEN n % 2 = 1 THEN 'persona' || n % 10000 || '@example.org' END,
          least(starts_at - interval '9 days', $1)
     FROM visit`,
  `INSERT INTO scheduling.appointment
     (id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
      state, channel, language, reason, link_hash, code_hash, booked_at)
   SELECT id, municipality, desk_id, mediator_id, contact_id, reservation_id, starts_at, ends_at,
          CASE WHEN starts_at > $1 THEN 'booked' WHEN n % 8 = 0 THEN 'no_show' ELSE 'fulfilled' END,
          'online', 'fr', 'documents',
          encode(sha256(('link' || id)::bytea), 'base64'), encode(sha256(('code' || id)::bytea), 'base64'),
          least(starts_at - interval '9 days', $1)
     FROM visit`,
];

/** What the visits have left at the other tables: events handed on, answers given, messages. */
const traces = [
  `INSERT INTO platform.outbox (municipality, name, payload, occurred_at, relayed_at)
   SELECT municipality, 'appointment-booked', jsonb_build_object('appointmentId', id), at, at
     FROM visit, LATERAL (SELECT least(starts_at - interval '9 days', $1) AS at) AS booked`,
  `INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
   SELECT municipality, gen_random_uuid(), md5(id::text), jsonb_build_object('id', id),
          least(starts_at - interval '9 days', $1)
     FROM visit WHERE starts_at > $1`,
  `INSERT INTO notifications.message
     (municipality, subject, kind, occurrence, happened_at, about_starts_at, due_at, channel, language, state, settled_at)
   SELECT municipality, id, kind, kind, at, starts_at, due_at, channel, 'fr', state,
          CASE WHEN state <> 'planned' THEN due_at END
     FROM visit,
          LATERAL (SELECT least(starts_at - interval '9 days', $1) AS at,
                          CASE WHEN n % 2 = 1 THEN 'email' ELSE 'call' END AS channel) AS booked,
          LATERAL (VALUES ('confirmation', at), ('reminder', starts_at - interval '1 day')) AS told (kind, due_at),
          LATERAL (SELECT CASE WHEN due_at > $1 THEN 'planned' WHEN channel = 'email' THEN 'sent'
                               ELSE 'reached' END AS state) AS became
    WHERE channel = 'email' OR kind = 'reminder'`,
];
