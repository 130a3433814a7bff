-- The hand-written statements of scheduling, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- scheduling: persistence/absences, writeAbsence
--   takes $1 uuid, $2 text[], $3 uuid, $4 date, $5 date, $6 time without time zone, $7 time without time zone
--   may be run by app
INSERT INTO scheduling.absence
    (id, municipality, mediator_id, first_day, last_day, starts, ends)
  SELECT $1, municipality, $3, $4, $5, $6, $7 FROM unnest($2::text[]) AS municipality;

-- scheduling: persistence/absences, removeAbsence
--   takes $1 text[], $2 uuid, $3 date
--   may be run by app
DELETE FROM scheduling.absence
  WHERE municipality = ANY ($1) AND id = $2 AND last_day >= $3;

-- scheduling: persistence/agenda-reader, readAgendaEntries, way 1 of 2
--   takes $1 text[], $2 date, $3 date, $4 bigint, $5 uuid
--   gives municipality text, starts_at timestamp with time zone, ends_at timestamp with time zone, phone text, email text, shown boolean, mediator_language text, reason text, has_words boolean, reads_words boolean, stamp text, mediator_id uuid, practitioner_id uuid, practice text, spoken text[], fixed jsonb, learns text
--   may be run by app, worker
SELECT
  a.municipality, a.starts_at, a.ends_at, c.phone, c.email, c.id IS NOT NULL AS shown,
  a.mediator_language, CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason,
  c.id IS NOT NULL AND coalesce(a.words_month, a.words) IS NOT NULL
    AND (SELECT platform.may('scheduling.read-words')) AS has_words, (SELECT platform.may('scheduling.read-words')) AS reads_words, concat_ws(' ', a.xmin, c.xmin, m.xmin, p.xmin) AS stamp,
  a.mediator_id, a.practitioner_id, CASE WHEN c.id IS NOT NULL THEN a.practice END AS practice,
  coalesce(m.languages, '{}') || coalesce(p.languages, '{}') AS spoken,
  jsonb_build_object('id', a.id, 'deskId', a.desk_id, 'state', a.state, 'kind', a.kind, 'channel', a.channel, 'firstName', c.first_name,
    'language', a.language, 'forSomeoneElse', c.for_someone_else) AS fixed,
  CASE WHEN c.email IS NOT NULL THEN 'email' WHEN c.phone IS NOT NULL THEN 'call' ELSE 'none' END AS learns FROM scheduling.appointment a
    LEFT JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
    LEFT JOIN scheduling.mediator m ON m.id = a.mediator_id
    LEFT JOIN scheduling.mediator p ON p.id = a.practitioner_id
   WHERE a.municipality = ANY ($1)
     AND $5 IN (a.mediator_id, a.practitioner_id)
     AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
     AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
   ORDER BY a.starts_at, a.booked_at, a.id LIMIT $4;

-- scheduling: persistence/agenda-reader, readAgendaEntries, way 2 of 2
--   takes $1 text[], $2 date, $3 date, $4 bigint
--   | JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
--   | 

-- scheduling: persistence/agenda-reader, readAgendaStamps, way 1 of 2
--   takes $1 text[], $2 date, $3 date, $4 bigint, $5 uuid
--   gives id uuid, starts_at timestamp with time zone, stamp text
--   may be run by app, worker
SELECT a.id, a.starts_at, concat_ws(' ', a.xmin, c.xmin, m.xmin, p.xmin) AS stamp FROM scheduling.appointment a
   LEFT JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
   LEFT JOIN scheduling.mediator m ON m.id = a.mediator_id
   LEFT JOIN scheduling.mediator p ON p.id = a.practitioner_id
  WHERE a.municipality = ANY ($1)
    AND $5 IN (a.mediator_id, a.practitioner_id)
    AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
    AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
  ORDER BY a.starts_at, a.booked_at, a.id LIMIT $4;

-- scheduling: persistence/agenda-reader, readAgendaStamps, way 2 of 2
--   takes $1 text[], $2 date, $3 date, $4 bigint
--   | JOIN scheduling.contact c ON c.id = a.contact_id AND c.municipality = a.municipality
--   | 

-- scheduling: persistence/agenda-reader, readAgendaDesks
--   takes $1 text[], $2 date
--   gives id uuid, name text, slotMinutes integer, seats integer
--   may be run by app, worker
SELECT d.id, d.name, t.slot_minutes AS "slotMinutes", t.seats
   FROM scheduling.desk d
   JOIN LATERAL (SELECT slot_minutes, seats FROM scheduling.timetable
                  WHERE desk_id = d.id AND municipality = d.municipality
                  ORDER BY valid @> $2::date DESC, lower(valid) DESC LIMIT 1) t ON true
  WHERE d.municipality = ANY ($1) ORDER BY d.name;

-- scheduling: persistence/agenda-reader, readMediators
--   takes $1 uuid[]
--   gives id uuid, name text, languages text[]
--   may be run by app, worker
SELECT id, name, languages FROM scheduling.mediator WHERE id = ANY ($1) ORDER BY name;

-- scheduling: persistence/agenda-reader, readDeskPlaces
--   takes $1 uuid[], $2 date
--   gives id uuid, municipality text, name text, address text, phone text
--   may be run by app, worker
SELECT d.id, d.municipality, d.name, t.address, t.phone
   FROM scheduling.desk d
   JOIN LATERAL (SELECT address, phone FROM scheduling.timetable
                  WHERE desk_id = d.id AND municipality = d.municipality
                  ORDER BY valid @> $2::date DESC, lower(valid) DESC LIMIT 1) t ON true
  WHERE d.id = ANY ($1) ORDER BY d.name;

-- scheduling: persistence/bookings-to-give-up, readBookingsToGiveUp
--   takes $1 text[], $2 uuid[]
--   gives appointmentId uuid, reservationId uuid, municipality text, state text, startsAt double precision, told text, toldAs uuid
--   may be run by app, worker
SELECT "appointmentId", "reservationId", municipality, state, "startsAt", told,
        first_value("appointmentId") OVER (PARTITION BY municipality, phone, email, alone
                                           ORDER BY "appointmentId") AS "toldAs"
   FROM (SELECT a.id AS "appointmentId", a.reservation_id AS "reservationId",
                a.municipality, a.state,
                (date_part('epoch', a.starts_at) * 1000)::float8 AS "startsAt",
                c.phone, c.email,
                CASE WHEN c.phone IS NULL AND c.email IS NULL THEN a.id END AS alone,
                CASE WHEN c.email IS NOT NULL THEN 'email' WHEN c.phone IS NOT NULL THEN 'call' ELSE 'none' END AS told
           FROM scheduling.appointment a
           JOIN scheduling.contact c
             ON c.municipality = a.municipality AND c.id = a.contact_id
          WHERE a.municipality = ANY ($1) AND a.id = ANY ($2::uuid[])
          ORDER BY a.id FOR UPDATE OF a) AS booking
  ORDER BY "startsAt", "appointmentId";

-- scheduling: persistence/calendar-reader, readCalendar
--   takes $1 date, $2 date, $3 uuid
--   gives facts jsonb
--   may be run by app, worker
SELECT jsonb_build_object(
    'desks', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'municipality', municipality) ORDER BY name, id), '[]')
                FROM scheduling.desk WHERE $3::uuid IS NULL OR id = $3),
    'timetables', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'deskId', desk_id, 'validFrom', lower(valid), 'validBefore', upper(valid),
        'slotMinutes', slot_minutes, 'visitSlots', jsonb_build_object('first', first_slots,
  'follow_up', follow_up_slots, 'plan', plan_slots, 'signature', signature_slots), 'seats', seats,
        'earliestMinutes', earliest_minutes, 'latestDays', latest_days,
        'openings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'weekday', weekday, 'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
            ORDER BY weekday, opens), '[]')
          FROM scheduling.opening o
         WHERE o.municipality = t.municipality AND o.timetable_id = t.id)) ORDER BY t.id), '[]')
      FROM scheduling.timetable t WHERE valid && daterange($1::date, $2::date, '[]') AND ($3::uuid IS NULL OR desk_id = $3)),
    'shifts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'deskId', desk_id, 'mediatorId', mediator_id, 'languages', m.languages,
        'practices', s.practices,
        'weekday', weekday, 'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI'),
        'validFrom', lower(valid), 'validBefore', upper(valid)) ORDER BY m.id, s.id), '[]')
      FROM scheduling.shift s JOIN scheduling.mediator m ON m.id = s.mediator_id WHERE valid && daterange($1::date, $2::date, '[]') AND ($3::uuid IS NULL OR desk_id = $3)),
    'absences', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'mediatorId', mediator_id,
        'firstDay', first_day, 'lastDay', last_day,
        'hours', CASE WHEN starts IS NOT NULL THEN jsonb_build_object(
          'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI')) END) ORDER BY id), '[]')
      FROM scheduling.absence WHERE first_day <= $2 AND last_day >= $1),
    'closures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'deskId', desk_id,
        'firstDay', first_day, 'lastDay', last_day, 'reason', reason) ORDER BY id), '[]')
      FROM scheduling.closure WHERE first_day <= $2 AND last_day >= $1),
    'feasts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'municipality', municipality, 'rule', rule, 'name', name, 'offices', offices) ORDER BY id), '[]')
      FROM scheduling.feast)
  ) AS facts;

-- scheduling: persistence/calendar-reader, readTaken
--   takes $1 date, $2 date
--   gives taken json
--   may be run by app, worker
SELECT coalesce(json_agg(busy), '[]') AS taken
  FROM (SELECT desk_id AS "deskId", seat, mediator_id AS "mediatorId",
               practitioner_id AS "practitionerId",
               to_json(array_agg(date_part('epoch', starts_at) * 1000)) AS starts,
               to_json(array_agg(date_part('epoch', ends_at) * 1000)) AS ends
          FROM scheduling.reservation
         WHERE active
           AND starts_at >= ($1::date::timestamp AT TIME ZONE 'Europe/Rome') - interval '4 hours'
           AND starts_at < (($2::date + 1)::timestamp AT TIME ZONE 'Europe/Rome')
         GROUP BY desk_id, seat, mediator_id, practitioner_id) AS busy;

-- scheduling: persistence/closed-days, readClosures
--   takes $1 text[], $2 date
--   gives id uuid, municipality text, deskId uuid, firstDay text, lastDay text, reason text
--   may be run by app, worker
SELECT id, municipality, desk_id AS "deskId", first_day::text AS "firstDay",
        last_day::text AS "lastDay", reason
   FROM scheduling.closure WHERE municipality = ANY ($1) AND last_day >= $2
  ORDER BY first_day, id;

-- scheduling: persistence/closed-days, writeClosure
--   takes $1 text, $2 uuid, $3 date, $4 date, $5 text
--   may be run by app
INSERT INTO scheduling.closure (municipality, desk_id, first_day, last_day, reason)
  VALUES ($1, $2, $3, $4, $5);

-- scheduling: persistence/closed-days, rewriteClosure
--   takes $1 text, $2 uuid, $3 date, $4 date, $5 text, $6 uuid, $7 date
--   may be run by app
UPDATE scheduling.closure SET desk_id = $2, first_day = $3, last_day = $4, reason = $5
  WHERE municipality = $1 AND id = $6 AND last_day >= $7;

-- scheduling: persistence/closed-days, removeClosure
--   takes $1 text, $2 uuid, $3 date
--   may be run by app
DELETE FROM scheduling.closure WHERE municipality = $1 AND id = $2 AND last_day >= $3;

-- scheduling: persistence/closed-days, readFeasts
--   takes $1 text[]
--   gives id uuid, municipality text, rule text, name text, offices text, source text
--   may be run by app, worker
SELECT id, municipality, rule, name, offices, source FROM scheduling.feast
  WHERE municipality = ANY ($1) ORDER BY name, rule;

-- scheduling: persistence/closed-days, writeFeast
--   takes $1 text, $2 text, $3 text, $4 text, $5 text
--   may be run by app
INSERT INTO scheduling.feast (municipality, rule, name, offices, source)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING;

-- scheduling: persistence/closed-days, rewriteFeast
--   takes $1 text, $2 text, $3 text, $4 text, $5 text, $6 uuid
--   may be run by app
UPDATE scheduling.feast SET rule = $2, name = $3, offices = $4, source = $5
  WHERE municipality = $1 AND id = $6;

-- scheduling: persistence/closed-days, removeFeast
--   takes $1 text, $2 uuid
--   may be run by app
DELETE FROM scheduling.feast WHERE municipality = $1 AND id = $2;

-- scheduling: persistence/coming-visits, readComingVisits
--   takes $1 text[], $2 timestamp with time zone
--   gives reservationId uuid, municipality text, deskId uuid, seat integer, mediatorId uuid, practitionerId uuid, startsAt double precision, endsAt double precision
--   may be run by app, worker
SELECT id AS "reservationId", municipality, desk_id AS "deskId", seat,
        mediator_id AS "mediatorId", practitioner_id AS "practitionerId",
        (date_part('epoch', starts_at) * 1000)::float8 AS "startsAt",
        (date_part('epoch', ends_at) * 1000)::float8 AS "endsAt"
   FROM scheduling.reservation
  WHERE active AND municipality = ANY ($1) AND starts_at > $2
  ORDER BY starts_at, id;

-- scheduling: persistence/coming-visits, readHitBookings, way 1 of 2
--   takes $1 text[], $2 timestamp with time zone, $3 timestamp with time zone, $4 uuid[]
--   gives appointmentId uuid, reservationId uuid, language text, mediatorLanguage text, kind text, practice text, told text, toldAs uuid
--   may be run by app, worker
SELECT "appointmentId", "reservationId", language, "mediatorLanguage", kind, practice, told,
       first_value("appointmentId") OVER (PARTITION BY municipality, phone, email, alone
                                          ORDER BY "appointmentId") AS "toldAs"
  FROM (
  SELECT a.id AS "appointmentId", a.reservation_id AS "reservationId", a.language,
         a.mediator_language AS "mediatorLanguage", a.kind, a.practice, a.municipality,
         c.phone, c.email,
         CASE WHEN c.phone IS NULL AND c.email IS NULL THEN a.id END AS alone,
         CASE WHEN c.email IS NOT NULL THEN 'email' WHEN c.phone IS NOT NULL THEN 'call' ELSE 'none' END AS told
    FROM scheduling.appointment a
    JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
   WHERE a.municipality = ANY ($1) AND a.starts_at BETWEEN $2 AND $3
     AND a.state = 'booked' AND a.reservation_id = ANY ($4::uuid[])
   FOR UPDATE OF a) AS hit;

-- scheduling: persistence/coming-visits, readHitBookings, way 2 of 2
--   | ) AS hit

-- scheduling: persistence/contact-visits, readSameContacts
--   takes $1 text[], $2 uuid[], $3 timestamp with time zone
--   gives id uuid, visits integer, sameHour boolean
--   may be run by app, worker
SELECT s.id, 1 + count(*)::int AS visits,
        bool_or(o.starts_at < s.ends_at AND s.starts_at < o.ends_at) AS "sameHour"
   FROM scheduling.appointment s
   JOIN scheduling.contact mine ON mine.municipality = s.municipality AND mine.id = s.contact_id
   JOIN scheduling.contact c ON c.municipality = mine.municipality
                            AND (c.phone = mine.phone OR c.email = mine.email)
   JOIN scheduling.appointment o ON o.municipality = c.municipality AND o.contact_id = c.id
  WHERE s.municipality = ANY ($1) AND s.id = ANY ($2::uuid[]) AND o.id <> s.id
    AND s.state = 'booked' AND s.ends_at > $3 AND o.state = 'booked' AND o.ends_at > $3
  GROUP BY s.id;

-- scheduling: persistence/contact-visits, readContactVisits
--   takes $1 text[], $2 text, $3 text, $4 timestamp with time zone
--   gives id uuid, municipality text, deskId uuid, startsAt timestamp with time zone, endsAt timestamp with time zone, firstName text
--   may be run by app, worker
SELECT a.id, a.municipality, a.desk_id AS "deskId", a.starts_at AS "startsAt",
        a.ends_at AS "endsAt", c.first_name AS "firstName"
   FROM (SELECT id, municipality, first_name FROM scheduling.contact
          WHERE municipality = ANY ($1) AND phone = $2
          UNION
         SELECT id, municipality, first_name FROM scheduling.contact
          WHERE municipality = ANY ($1) AND email = $3) AS c
   JOIN scheduling.appointment a ON a.municipality = c.municipality AND a.contact_id = c.id
  WHERE a.state = 'booked' AND a.ends_at > $4
  ORDER BY a.starts_at, a.id LIMIT 100;

-- scheduling: persistence/contact-visits, readReachOf
--   takes $1 text[], $2 uuid
--   gives phone text, email text
--   may be run by app, worker
SELECT c.phone, c.email FROM scheduling.appointment a
   JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
  WHERE a.municipality = ANY ($1) AND a.id = $2;

-- scheduling: persistence/desk-place, readDeskPlacesOn
--   takes $1 uuid[], $2 date[]
--   gives deskId uuid, day text, name text, address text, phone text, email text
--   may be run by app, worker
SELECT DISTINCT ON (wanted.desk_id, wanted.day)
        wanted.desk_id AS "deskId", wanted.day::text AS day, d.name, t.address, t.phone,
        CASE WHEN t.email_to_verify THEN NULL ELSE t.email END AS email
   FROM unnest($1::uuid[], $2::date[]) AS wanted (desk_id, day)
   JOIN scheduling.desk d ON d.id = wanted.desk_id
   JOIN scheduling.timetable t ON t.desk_id = d.id
  ORDER BY wanted.desk_id, wanted.day, t.valid @> wanted.day DESC, lower(t.valid) DESC;

-- scheduling: persistence/desks, writeDesk
--   takes $1 text, $2 text
--   gives id uuid
--   may be run by app
INSERT INTO scheduling.desk (municipality, name) VALUES ($1, $2) RETURNING id;

-- scheduling: persistence/desks, rewriteReach
--   takes $1 text[], $2 uuid, $3 uuid, $4 text, $5 text, $6 text, $7 boolean, $8 date
--   may be run by app
UPDATE scheduling.timetable
    SET address = $4, phone = $5, email = $6, email_to_verify = $7
  WHERE municipality = ANY ($1) AND desk_id = $2 AND id = $3
    AND (upper(valid) IS NULL OR upper(valid) > $8::date);

-- scheduling: persistence/learns, readLearns
--   takes $1 text, $2 uuid
--   gives learns text
--   may be run by app, worker
SELECT CASE WHEN c.email IS NOT NULL THEN 'email' WHEN c.phone IS NOT NULL THEN 'call' ELSE 'none' END AS learns FROM scheduling.contact c
  WHERE c.municipality = $1 AND c.id = $2;

-- scheduling: persistence/may-still-come, readMayStillCome
--   takes $1 text[], $2 jsonb, $3 timestamp with time zone
--   gives municipality text, before timestamp with time zone, startsAt timestamp with time zone, fixed jsonb, stamp text
--   may be run by app, worker
SELECT a.municipality, u.before, CASE WHEN a.state = 'booked' THEN a.starts_at END AS "startsAt",
     jsonb_build_object('id', a.id, 'deskId', a.desk_id, 'firstName', c.first_name,
       'language', a.language) AS fixed, concat_ws(' ', a.id, u.before, a.xmin, c.xmin) AS stamp
   FROM jsonb_to_recordset($2::jsonb) AS u ("appointmentId" uuid, before timestamptz,
                                           "startsAt" timestamptz)
   JOIN scheduling.appointment a ON a.id = u."appointmentId"
   JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
  WHERE a.municipality = ANY ($1)
    AND (a.state = 'cancelled' AND u."startsAt" IS NULL
         OR a.state = 'booked' AND a.starts_at = u."startsAt" AND a.starts_at <> u.before)
    AND u.before + (a.ends_at - a.starts_at) > $3
  ORDER BY u.before, a.id;

-- scheduling: persistence/may-still-come, readMayStillComeStamps
--   takes $1 text[], $2 jsonb, $3 timestamp with time zone
--   gives stamp text
--   may be run by app, worker
SELECT concat_ws(' ', a.id, u.before, a.xmin, c.xmin) AS stamp
   FROM jsonb_to_recordset($2::jsonb) AS u ("appointmentId" uuid, before timestamptz,
                                           "startsAt" timestamptz)
   JOIN scheduling.appointment a ON a.id = u."appointmentId"
   JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
  WHERE a.municipality = ANY ($1)
    AND (a.state = 'cancelled' AND u."startsAt" IS NULL
         OR a.state = 'booked' AND a.starts_at = u."startsAt" AND a.starts_at <> u.before)
    AND u.before + (a.ends_at - a.starts_at) > $3
  ORDER BY u.before, a.id;

-- scheduling: persistence/mediators, writeMediator
--   takes $1 uuid, $2 text, $3 text[]
--   may be run by app
INSERT INTO scheduling.mediator (id, name, languages) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING;

-- scheduling: persistence/mediators, rewriteMediator
--   takes $1 uuid, $2 text, $3 text[]
--   may be run by worker
UPDATE scheduling.mediator SET name = $2, languages = $3 WHERE id = $1;

-- scheduling: persistence/mediators, municipalitiesOfShifts
--   takes $1 uuid, $2 date, $3 date
--   gives municipality text
--   may be run by app, worker
SELECT DISTINCT municipality FROM scheduling.shift
  WHERE mediator_id = $1 AND valid && daterange($2, $3, '[]') ORDER BY municipality;

-- scheduling: persistence/mediators, readPlannedMediators
--   takes $1 text[], $2 date
--   gives id uuid, name text, languages text[], shifts jsonb, absences jsonb
--   may be run by app, worker
SELECT m.id, m.name, m.languages, coalesce(s.shifts, '[]') AS shifts,
            coalesce(a.absences, '[]') AS absences
       FROM scheduling.mediator m
       LEFT JOIN (
         SELECT mediator_id, jsonb_agg(jsonb_build_object(
                  'id', id, 'municipality', municipality, 'deskId', desk_id, 'weekday', weekday,
                  'practices', practices, 'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI'),
                  'validFrom', lower(valid), 'validUntil', upper(valid) - 1)
                  ORDER BY weekday, starts, lower(valid), id) AS shifts
           FROM scheduling.shift
          WHERE municipality = ANY ($1) AND (upper(valid) IS NULL OR upper(valid) > $2::date)
          GROUP BY mediator_id) s ON s.mediator_id = m.id
       LEFT JOIN (
         SELECT mediator_id, jsonb_agg(absence ORDER BY absence->>'firstDay') AS absences
           FROM (
  SELECT mediator_id, jsonb_build_object('id', id, 'firstDay', first_day, 'lastDay', last_day,
           'hours', CASE WHEN starts IS NOT NULL THEN jsonb_build_object(
             'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI')) END,
           'municipalities', jsonb_agg(municipality ORDER BY municipality)) AS absence
    FROM scheduling.absence WHERE municipality = ANY ($1) AND last_day >= $2
   GROUP BY id, mediator_id, first_day, last_day, starts, ends) AS each GROUP BY mediator_id) a ON a.mediator_id = m.id
      WHERE s.mediator_id IS NOT NULL OR a.mediator_id IS NOT NULL ORDER BY m.name, m.id;

-- scheduling: persistence/mediators, readAbsencesOf
--   takes $1 text[], $2 date, $3 uuid
--   gives absence jsonb
--   may be run by app, worker
SELECT absence FROM (
  SELECT mediator_id, jsonb_build_object('id', id, 'firstDay', first_day, 'lastDay', last_day,
           'hours', CASE WHEN starts IS NOT NULL THEN jsonb_build_object(
             'from', to_char(starts, 'HH24:MI'), 'until', to_char(ends, 'HH24:MI')) END,
           'municipalities', jsonb_agg(municipality ORDER BY municipality)) AS absence
    FROM scheduling.absence WHERE municipality = ANY ($1) AND last_day >= $2
   GROUP BY id, mediator_id, first_day, last_day, starts, ends) AS each WHERE mediator_id = $3
      ORDER BY absence->>'firstDay';

-- scheduling: persistence/one-keeper-at-a-time, oneKeeperAtATime
--   takes $1 text
--   gives held boolean
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtext('scheduling visits anew'), hashtext($1)) IS NULL AS held;

-- scheduling: persistence/published-desks, readPublishedDesks
--   takes $1 date
--   gives id uuid, municipality text, name text, address text, phone text, email text, languages text[], openings jsonb
--   may be run by app, worker
SELECT d.id, d.municipality, d.name, t.address, t.phone,
        CASE WHEN t.email_to_verify THEN NULL ELSE t.email END AS email,
        coalesce((SELECT array_agg(DISTINCT spoken)
                    FROM scheduling.shift s
                    JOIN scheduling.mediator m ON m.id = s.mediator_id
                   CROSS JOIN unnest(m.languages) AS spoken
                   WHERE s.desk_id = d.id AND s.practices = '{}' AND (upper_inf(s.valid) OR upper(s.valid) > $1::date)),
                 t.languages) AS languages,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday,
                  'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
                  ORDER BY weekday, opens), '[]')
           FROM scheduling.opening o
          WHERE o.municipality = t.municipality AND o.timetable_id = t.id) AS openings
   FROM scheduling.desk d
   JOIN scheduling.timetable t ON t.desk_id = d.id AND t.municipality = d.municipality
  WHERE t.valid @> $1::date ORDER BY d.name;

-- scheduling: persistence/published-desks, municipalityOfDesk
--   takes $1 uuid
--   gives municipality text
--   may be run by app, worker
SELECT municipality FROM scheduling.desk WHERE id = $1;

-- scheduling: persistence/received-as, writeReceivedAs
--   takes $1 uuid
--   may be run by app
DELETE FROM scheduling.received_as WHERE mediator_id = $1;

-- scheduling: persistence/received-as, writeReceivedAs (2)
--   takes $1 uuid, $2 text, $3 uuid, $4 timestamp with time zone
--   may be run by app
INSERT INTO scheduling.received_as (mediator_id, receives_as, said_by, said_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- scheduling: persistence/received-as, readReceivedAs
--   gives id uuid, as text
--   may be run by app
SELECT mediator_id AS id, receives_as AS "as" FROM scheduling.received_as;

-- scheduling: persistence/received-as, readNotWomen
--   gives id uuid
--   may be run by app
SELECT m.id FROM scheduling.mediator m
  WHERE NOT EXISTS (SELECT FROM scheduling.received_as r
                     WHERE r.mediator_id = m.id AND r.receives_as = 'woman')
  ORDER BY m.id;

-- scheduling: persistence/reservations, holdPlace
--   takes $1 text, $2 uuid, $3 integer, $4 uuid, $5 uuid, $6 timestamp with time zone, $7 timestamp with time zone
--   gives id uuid
--   may be run by app
INSERT INTO scheduling.reservation
    (municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id;

-- scheduling: persistence/reservations, holdPlaceAgain
--   takes $1 text, $2 uuid
--   gives id uuid
--   may be run by app
INSERT INTO scheduling.reservation
    (municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
  SELECT municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at
    FROM scheduling.reservation WHERE municipality = $1 AND id = $2
  ON CONFLICT DO NOTHING RETURNING id;

-- scheduling: persistence/reservations, queueForReceivers
--   takes $1 text[]
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(id, 0) AS key FROM unnest($1::text[]) AS id ORDER BY key
  ) AS keys;

-- scheduling: persistence/reservations, holdCalendar, way 1 of 2
--   takes $1 text[]
--   gives pg_advisory_xact_lock_shared void
--   may be run by app, worker
SELECT pg_advisory_xact_lock_shared(key) FROM (
    SELECT DISTINCT hashtextextended('calendar ' || code, 0) AS key
      FROM unnest($1::text[]) AS code ORDER BY key
  ) AS keys;

-- scheduling: persistence/reservations, holdCalendar, way 2 of 2
--   gives pg_advisory_xact_lock void
--   | SELECT pg_advisory_xact_lock(key) FROM (

-- scheduling: persistence/settled-bookings, giveUpPlaces
--   takes $1 text[], $2 uuid[]
--   may be run by app
UPDATE scheduling.reservation SET active = false
  WHERE municipality = ANY ($1) AND id = ANY ($2::uuid[]);

-- scheduling: persistence/settled-bookings, moveAll
--   takes $1 jsonb
--   may be run by app
INSERT INTO scheduling.reservation
       (id, municipality, desk_id, seat, mediator_id, practitioner_id, starts_at, ends_at)
     SELECT "reservationId", municipality, "deskId", seat, "mediatorId", "practitionerId",
            "startsAt", "endsAt"
       FROM jsonb_to_recordset($1::jsonb) AS p
  ("reservationId" uuid, "appointmentId" uuid, municipality text, "deskId" uuid, seat int,
   "mediatorId" uuid, "practitionerId" uuid, "startsAt" timestamptz, "endsAt" timestamptz) ON CONFLICT DO NOTHING;

-- scheduling: persistence/settled-bookings, moveAll (2)
--   takes $1 jsonb
--   may be run by app
UPDATE scheduling.appointment a
        SET starts_at = p."startsAt", ends_at = p."endsAt", mediator_id = p."mediatorId",
            practitioner_id = p."practitionerId", reservation_id = p."reservationId"
       FROM jsonb_to_recordset($1::jsonb) AS p
  ("reservationId" uuid, "appointmentId" uuid, municipality text, "deskId" uuid, seat int,
   "mediatorId" uuid, "practitionerId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)
      WHERE a.id = p."appointmentId" AND a.municipality = p.municipality AND a.state = 'booked';

-- scheduling: persistence/settled-bookings, cancelAll
--   takes $1 text[], $2 uuid[]
--   may be run by app
UPDATE scheduling.appointment SET state = 'cancelled', cancelled_by = 'desk'
  WHERE municipality = ANY ($1) AND id = ANY ($2::uuid[]);

-- scheduling: persistence/shifts, readShiftsOf
--   takes $1 uuid, $2 date
--   gives municipality text, weekday integer, from text, until text, validFrom text, validBefore text
--   may be run by app, worker
SELECT municipality, weekday, to_char(starts, 'HH24:MI') AS "from",
        to_char(ends, 'HH24:MI') AS "until",
        lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
   FROM scheduling.shift
  WHERE mediator_id = $1 AND (upper(valid) IS NULL OR upper(valid) > $2::date)
  ORDER BY weekday, starts, id;

-- scheduling: persistence/shifts, writeShift
--   takes $1 text, $2 uuid, $3 uuid, $4 integer, $5 time without time zone, $6 time without time zone, $7 date, $8 date, $9 text[]
--   may be run by app
INSERT INTO scheduling.shift
    (municipality, desk_id, mediator_id, weekday, starts, ends, valid, practices)
  VALUES ($1, $2, $3, $4, $5, $6, daterange($7, $8), $9);

-- scheduling: persistence/shifts, readShiftToEnd
--   takes $1 text, $2 uuid, $3 date
--   gives deskId uuid, mediatorId uuid, weekday integer, practices text[], validFrom text, validBefore text
--   may be run by app, worker
SELECT desk_id AS "deskId", mediator_id AS "mediatorId", weekday, practices,
        lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
   FROM scheduling.shift
  WHERE municipality = $1 AND id = $2 AND (upper(valid) IS NULL OR upper(valid) > $3::date)
    FOR UPDATE;

-- scheduling: persistence/shifts, readShiftsToEnd
--   takes $1 text, $2 uuid, $3 date
--   gives id uuid, practices text[], validFrom text, validBefore text
--   may be run by app, worker
SELECT id, practices, lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
   FROM scheduling.shift
  WHERE municipality = $1 AND mediator_id = $2
    AND (upper(valid) IS NULL OR upper(valid) > $3::date)
  ORDER BY id FOR UPDATE;

-- scheduling: persistence/shifts, cutShift
--   takes $1 text, $2 uuid
--   may be run by app, worker
DELETE FROM scheduling.shift WHERE municipality = $1 AND id = $2;

-- scheduling: persistence/shifts, cutShift (2)
--   takes $1 text, $2 uuid, $3 date
--   may be run by app, worker
UPDATE scheduling.shift SET valid = daterange(lower(valid), $3)
  WHERE municipality = $1 AND id = $2;

-- scheduling: persistence/timetable-versions, readVersionsToChange
--   takes $1 uuid, $2 text[]
--   gives id uuid, validFrom text, validBefore text
--   may be run by app
SELECT id, lower(valid)::text AS "validFrom", upper(valid)::text AS "validBefore"
   FROM scheduling.timetable WHERE desk_id = $1 AND municipality = ANY ($2)
  ORDER BY lower(valid) FOR UPDATE;

-- scheduling: persistence/timetable-versions, endVersion
--   takes $1 uuid, $2 date
--   may be run by app
UPDATE scheduling.timetable SET valid = daterange(lower(valid), $2) WHERE id = $1;

-- scheduling: persistence/timetable-versions, removeVersion
--   takes $1 uuid
--   may be run by app
DELETE FROM scheduling.timetable WHERE id = $1;

-- scheduling: persistence/timetable-versions, writeVersion
--   takes $1 text, $2 uuid, $3 date, $4 date, $5 text, $6 text, $7 text, $8 boolean, $9 text[], $10 integer, $11 integer, $12 integer, $13 integer, $14 text, $15 integer[], $16 time without time zone[], $17 time without time zone[], $18 smallint, $19 smallint, $20 smallint, $21 smallint
--   may be run by app
WITH version AS (
    INSERT INTO scheduling.timetable
      (municipality, desk_id, valid, address, phone, email, email_to_verify, languages,
       slot_minutes, seats, earliest_minutes, latest_days, source,
       first_slots, follow_up_slots, plan_slots, signature_slots)
    VALUES ($1, $2, daterange($3, $4), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $18, $19, $20, $21)
    RETURNING id, municipality
  )
  INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
  SELECT municipality, version.id, o.weekday, o.opens, o.closes
    FROM version, unnest($15::int[], $16::time[], $17::time[]) AS o (weekday, opens, closes);

-- scheduling: persistence/timetable-versions, readManagedDesks
--   takes $1 text[], $2 date
--   gives id uuid, municipality text, name text, versions jsonb
--   may be run by app, worker
SELECT d.id, d.municipality, d.name, coalesce(jsonb_agg(jsonb_build_object(
              'id', t.id, 'validFrom', lower(t.valid), 'validUntil', upper(t.valid) - 1,
              'standing', CASE WHEN t.valid @> $2::date THEN 'in_force'
                               WHEN lower(t.valid) > $2::date THEN 'future' ELSE 'past' END,
              'address', t.address, 'phone', t.phone, 'email', t.email,
              'emailToVerify', t.email_to_verify, 'languages', t.languages,
              'slotMinutes', t.slot_minutes, 'visitSlots', jsonb_build_object('first', first_slots,
  'follow_up', follow_up_slots, 'plan', plan_slots, 'signature', signature_slots), 'seats', t.seats,
              'earliestMinutes', t.earliest_minutes, 'latestDays', t.latest_days,
              'source', t.source, 'openings', o.openings) ORDER BY t.valid DESC)
            FILTER (WHERE t.id IS NOT NULL), '[]') AS versions
       FROM scheduling.desk d
       LEFT JOIN scheduling.timetable t ON t.municipality = d.municipality AND t.desk_id = d.id
       LEFT JOIN LATERAL (
         SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday,
                  'from', to_char(opens, 'HH24:MI'), 'until', to_char(closes, 'HH24:MI'))
                  ORDER BY weekday, opens), '[]') AS openings
           FROM scheduling.opening
          WHERE municipality = t.municipality AND timetable_id = t.id) o ON true
      WHERE d.municipality = ANY ($1)
      GROUP BY d.id, d.municipality, d.name ORDER BY d.name;

-- scheduling: persistence/travel-times, readTravelTimes
--   takes $1 date
--   gives one text, other text, minutes integer
--   may be run by app, worker
SELECT DISTINCT ON (one, other) one, other, minutes FROM scheduling.travel_time
  WHERE valid_from <= $1 ORDER BY one, other, valid_from DESC;

-- scheduling: persistence/undoable-changes, keepOwnChange
--   takes $1 text, $2 uuid, $3 uuid, $4 text, $5 uuid, $6 uuid, $7 timestamp with time zone
--   may be run by app
WITH let_go AS (
    DELETE FROM scheduling.undoable_change
     WHERE municipality = $1 AND operator_id = $3 AND appointment_id <> $2
       AND done_at < $7::timestamptz - interval '1 hour'
  )
  INSERT INTO scheduling.undoable_change
    (municipality, appointment_id, operator_id, act, left_reservation_id, held_reservation_id,
     done_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (municipality, appointment_id, operator_id) DO UPDATE
    SET act = excluded.act, left_reservation_id = excluded.left_reservation_id,
        held_reservation_id = excluded.held_reservation_id, done_at = excluded.done_at,
        undone_at = NULL;

-- scheduling: persistence/undoable-changes, readOwnChange
--   takes $1 text, $2 uuid, $3 uuid
--   gives act text, leftReservationId uuid, heldReservationId uuid, doneAt timestamp with time zone, undoneAt timestamp with time zone
--   may be run by app
SELECT act, left_reservation_id AS "leftReservationId",
        held_reservation_id AS "heldReservationId", done_at AS "doneAt",
        undone_at AS "undoneAt"
   FROM scheduling.undoable_change
  WHERE municipality = $1 AND appointment_id = $2 AND operator_id = $3;

-- scheduling: persistence/undoable-changes, noteUndone
--   takes $1 text, $2 uuid, $3 uuid, $4 timestamp with time zone, $5 uuid
--   may be run by app
UPDATE scheduling.undoable_change SET undone_at = $4, held_reservation_id = $5
  WHERE municipality = $1 AND appointment_id = $2 AND operator_id = $3;

-- scheduling: persistence/visit-facts, readVisits
--   takes $1 text[], $2 uuid[]
--   gives id uuid, municipality text, startsAt timestamp with time zone, state text, language text, receivers uuid[], withWoman boolean
--   may be run by app
SELECT a.id, a.municipality, a.starts_at AS "startsAt", a.state, a.language,
  array_remove(ARRAY[a.mediator_id, a.practitioner_id], NULL) AS receivers,
  CASE WHEN platform.may('scheduling.see-agenda') THEN (
    SELECT bool_and(EXISTS (SELECT FROM scheduling.received_as s
                             WHERE s.mediator_id = one AND s.receives_as = 'woman'))
      FROM unnest(ARRAY[a.mediator_id, a.practitioner_id]) AS one WHERE one IS NOT NULL) END AS "withWoman" FROM scheduling.appointment a
      WHERE a.municipality = ANY ($1) AND a.id = ANY ($2::uuid[]);

-- scheduling: persistence/visit-facts, readPractice
--   takes $1 text[], $2 uuid
--   gives practice text
--   may be run by app, worker
SELECT a.practice FROM scheduling.appointment a
  WHERE a.municipality = ANY ($1) AND a.id = $2;

-- scheduling: persistence/visit-facts, readVisitWithVisitor
--   takes $1 text[], $2 uuid
--   gives id uuid, municipality text, startsAt timestamp with time zone, state text, language text, receivers uuid[], withWoman boolean, visitor jsonb
--   may be run by app
SELECT a.id, a.municipality, a.starts_at AS "startsAt", a.state, a.language,
  array_remove(ARRAY[a.mediator_id, a.practitioner_id], NULL) AS receivers,
  CASE WHEN platform.may('scheduling.see-agenda') THEN (
    SELECT bool_and(EXISTS (SELECT FROM scheduling.received_as s
                             WHERE s.mediator_id = one AND s.receives_as = 'woman'))
      FROM unnest(ARRAY[a.mediator_id, a.practitioner_id]) AS one WHERE one IS NOT NULL) END AS "withWoman", CASE WHEN c.id IS NOT NULL THEN jsonb_build_object(
              'firstName', c.first_name, 'phone', c.phone, 'email', c.email,
              'forSomeoneElse', c.for_someone_else) END AS visitor
       FROM scheduling.appointment a
       LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
      WHERE a.municipality = ANY ($1) AND a.id = $2;

-- scheduling: persistence/visit-facts, findSoughtVisit
--   takes $1 text[]
--   gives id uuid
--   may be run by app
SELECT scheduling.sought_by_code($1) AS id;

-- scheduling: persistence/visit-facts, findVisitByCode
--   takes $1 text[], $2 text[]
--   gives id uuid
--   may be run by app, worker
SELECT a.id FROM scheduling.appointment a
  WHERE a.municipality = ANY ($1) AND a.code_hash = ANY ($2);

-- scheduling: persistence/visits-of-day, readVisitsAhead
--   takes $1 text[], $2 date, $3 date, $4 uuid, $5 bigint
--   gives id uuid, municipality text, startsAt timestamp with time zone, state text, arrivedAt timestamp with time zone, language text, firstName text, reason text
--   may be run by app, worker
(SELECT a.id, a.municipality, a.starts_at AS "startsAt",
  a.state, a.arrived_at AS "arrivedAt", a.language, c.first_name AS "firstName",
  CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason FROM scheduling.appointment a
  LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
       WHERE a.municipality = ANY ($1) AND ($4::uuid IS NULL OR $4 IN (a.mediator_id, a.practitioner_id))
  AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
  AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome') AND a.state = 'arrived'
       ORDER BY a.arrived_at NULLS FIRST, a.starts_at, a.id LIMIT $5)
     UNION ALL
     (SELECT a.id, a.municipality, a.starts_at AS "startsAt",
  a.state, a.arrived_at AS "arrivedAt", a.language, c.first_name AS "firstName",
  CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason FROM scheduling.appointment a
  LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
       WHERE a.municipality = ANY ($1) AND ($4::uuid IS NULL OR $4 IN (a.mediator_id, a.practitioner_id))
  AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
  AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome') AND a.state = 'booked'
       ORDER BY a.starts_at, a.booked_at, a.id LIMIT $5);

-- scheduling: persistence/visits-of-day, readVisitsDone
--   takes $1 text[], $2 date, $3 date, $4 uuid, $5 bigint
--   gives id uuid, municipality text, startsAt timestamp with time zone, state text, arrivedAt timestamp with time zone, language text, firstName text, reason text
--   may be run by app, worker
SELECT a.id, a.municipality, a.starts_at AS "startsAt",
  a.state, a.arrived_at AS "arrivedAt", a.language, c.first_name AS "firstName",
  CASE WHEN c.id IS NOT NULL THEN a.reason END AS reason FROM scheduling.appointment a
  LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
      WHERE a.municipality = ANY ($1) AND ($4::uuid IS NULL OR $4 IN (a.mediator_id, a.practitioner_id))
  AND a.starts_at >= ($2::date::timestamp AT TIME ZONE 'Europe/Rome')
  AND a.starts_at < (($3::date + 1)::timestamp AT TIME ZONE 'Europe/Rome') AND a.state = 'fulfilled'
      ORDER BY a.starts_at DESC, a.id LIMIT $5;

-- scheduling: persistence/words-of-visits, readWords
--   takes $1 text[], $2 uuid
--   gives municipality text, plain text, sealed bytea, month text
--   may be run by app, worker
SELECT a.municipality, a.words AS plain, a.words_sealed AS sealed, a.words_month AS month
   FROM scheduling.appointment a
   JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
  WHERE a.municipality = ANY ($1) AND a.id = $2;

-- scheduling: persistence/words-of-visits, holdPlainWords
--   takes $1 text, $2 timestamp with time zone
--   gives id uuid, startsAt timestamp with time zone, words text
--   may be run by app, worker
SELECT id, starts_at AS "startsAt", words FROM scheduling.appointment
  WHERE municipality = $1 AND words IS NOT NULL AND starts_at >= $2
  ORDER BY id LIMIT 200 FOR UPDATE;

-- scheduling: persistence/words-of-visits, writeSealedWords
--   takes $1 text, $2 uuid[], $3 bytea[], $4 text[]
--   may be run by worker
UPDATE scheduling.appointment a
    SET words = NULL, words_sealed = made.sealed, words_month = made.month
   FROM unnest($2::uuid[], $3::bytea[], $4::text[]) AS made (id, sealed, month)
  WHERE a.municipality = $1 AND a.id = made.id;

-- scheduling: persistence/words-of-visits, forgetWordsBefore
--   takes $1 text, $2 timestamp with time zone
--   may be run by worker
UPDATE scheduling.appointment
    SET words = NULL, words_sealed = NULL, words_month = NULL
  WHERE municipality = $1 AND id IN (
    SELECT id FROM scheduling.appointment
     WHERE municipality = $1 AND starts_at < $2
       AND (words_month IS NOT NULL OR words IS NOT NULL)
     LIMIT 200 FOR UPDATE SKIP LOCKED);

-- scheduling: persistence/words-of-visits, readMonthsOfWords
--   takes $1 text
--   gives month text
--   may be run by app, worker
SELECT DISTINCT words_month AS month FROM scheduling.appointment
  WHERE municipality = $1 AND words_month IS NOT NULL;

-- scheduling: persistence/worked-visits, readWorkedVisits
--   takes $1 text[], $2 uuid, $3 timestamp with time zone, $4 timestamp with time zone
--   gives id uuid, municipality text, startsAt timestamp with time zone, endsAt timestamp with time zone
--   may be run by app, worker
SELECT a.id, a.municipality, a.starts_at AS "startsAt", a.ends_at AS "endsAt"
   FROM scheduling.appointment a
  WHERE a.municipality = ANY ($1) AND $2 IN (a.mediator_id, a.practitioner_id) AND a.state = 'fulfilled'
    AND a.starts_at >= $3 AND a.starts_at < $4
  ORDER BY a.starts_at, a.id;

-- scheduling: persistence/worked-visits, readWays
--   gives one text, other text, validFrom text, minutes integer
--   may be run by app, worker
SELECT one, other, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", minutes
  FROM scheduling.travel_time ORDER BY valid_from DESC, one, other;

-- scheduling: persistence/write-appointment, writeAppointment
--   takes $1 uuid, $2 text, $3 text, $4 text, $5 text, $6 boolean, $7 timestamp with time zone, $8 uuid, $9 uuid, $10 uuid, $11 uuid, $12 timestamp with time zone, $13 timestamp with time zone, $14 text, $15 text, $16 text, $17 text, $18 bytea, $19 text, $20 text, $21 text, $22 text, $23 uuid, $24 text
--   may be run by app
WITH contact AS (
    INSERT INTO scheduling.contact
      (id, municipality, first_name, phone, email, for_someone_else, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
  )
  INSERT INTO scheduling.appointment
    (contact_id, municipality, booked_at, id, desk_id, mediator_id, reservation_id, starts_at,
     ends_at, channel, language, mediator_language, reason, words_sealed, words_month, link_hash,
     code_hash, kind, practitioner_id, practice)
  VALUES ($1, $2, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
          $23, $24);

-- scheduling: persistence/written-rules, readWrittenRules
--   takes $1 text[]
--   gives writer text, ids uuid[]
--   may be run by app, worker
SELECT pg_current_xact_id()::xid::text AS writer, array(SELECT id FROM scheduling.timetable WHERE municipality = ANY ($1) AND xmin = pg_current_xact_id()::xid UNION ALL SELECT id FROM scheduling.closure WHERE municipality = ANY ($1) AND xmin = pg_current_xact_id()::xid UNION ALL SELECT id FROM scheduling.feast WHERE municipality = ANY ($1) AND xmin = pg_current_xact_id()::xid UNION ALL SELECT id FROM scheduling.shift WHERE municipality = ANY ($1) AND xmin = pg_current_xact_id()::xid UNION ALL SELECT id FROM scheduling.absence WHERE municipality = ANY ($1) AND xmin = pg_current_xact_id()::xid) AS ids;

-- scheduling: persistence/written-rules, stillStand
--   takes $1 text[], $2 text, $3 uuid[]
--   gives id uuid
--   may be run by app, worker
SELECT id FROM (SELECT id FROM scheduling.timetable WHERE municipality = ANY ($1) AND xmin = $2::text::xid UNION ALL SELECT id FROM scheduling.closure WHERE municipality = ANY ($1) AND xmin = $2::text::xid UNION ALL SELECT id FROM scheduling.feast WHERE municipality = ANY ($1) AND xmin = $2::text::xid UNION ALL SELECT id FROM scheduling.shift WHERE municipality = ANY ($1) AND xmin = $2::text::xid UNION ALL SELECT id FROM scheduling.absence WHERE municipality = ANY ($1) AND xmin = $2::text::xid) AS rule WHERE id = ANY ($3::uuid[]);

-- scheduling: seed/seed-desks, seedDesks
--   takes $1 text, $2 text, $3 text
--   may be run by app
INSERT INTO scheduling.feast (municipality, rule, name, source)
  VALUES ($1, $2, $3, 'consuetudine locale, da confermare') ON CONFLICT DO NOTHING;

-- scheduling: seed/seed-desks, seedDesks (2)
--   takes $1 text, $2 text, $3 integer
--   may be run by app
INSERT INTO scheduling.travel_time (one, other, valid_from, minutes, source)
  VALUES ($1, $2, '2018-01-01', $3, 'stimato su strada, da confermare dal distretto')
  ON CONFLICT DO NOTHING;

-- scheduling: seed/seed-desks, writeDesk
--   takes $1 uuid, $2 text, $3 text
--   may be run by app
INSERT INTO scheduling.desk (id, municipality, name) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING;

-- scheduling: seed/seed-desks, writeDesk (2)
--   takes $1 text, $2 uuid, $3 date, $4 text, $5 text, $6 text, $7 boolean, $8 text[], $9 text, $10 smallint
--   gives id uuid
--   may be run by app
INSERT INTO scheduling.timetable
    (municipality, desk_id, valid, address, phone, email, email_to_verify, languages, source,
     plan_slots)
  VALUES ($1, $2, daterange($3, NULL), $4, $5, $6, $7, $8, $9, $10) RETURNING id;

-- scheduling: seed/seed-desks, writeDesk (3)
--   takes $1 text, $2 uuid, $3 integer[], $4 time without time zone[], $5 time without time zone[]
--   may be run by app
INSERT INTO scheduling.opening (municipality, timetable_id, weekday, opens, closes)
  SELECT $1, $2, * FROM unnest($3::int[], $4::time[], $5::time[]);

-- scheduling: seed/seed-desks, takeOn
--   takes $1 uuid, $2 text, $3 text[]
--   may be run by app
INSERT INTO scheduling.mediator (id, name, languages) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING;

-- scheduling: seed/seed-desks, takeOn (2)
--   takes $1 uuid, $2 text, $3 timestamp with time zone
--   may be run by app
INSERT INTO scheduling.received_as (mediator_id, receives_as, said_at)
  VALUES ($1, $2, $3);

-- scheduling: seed/seed-desks, takeOn (3)
--   takes $1 uuid, $2 uuid, $3 integer[], $4 time without time zone[], $5 time without time zone[], $6 text[]
--   may be run by app
INSERT INTO scheduling.shift
    (municipality, desk_id, mediator_id, weekday, starts, ends, valid, practices)
  SELECT d.municipality, d.id, $2, s.*, daterange('2018-01-01', NULL), $6
    FROM scheduling.desk d, unnest($3::int[], $4::time[], $5::time[]) AS s WHERE d.id = $1;

-- scheduling: use-cases/key-hashes-anew, KeyHashesAnew.run
--   gives code text
--   may be run by app, worker
SELECT DISTINCT municipality AS code FROM scheduling.desk;

-- scheduling: use-cases/key-hashes-anew, KeyHashesAnew.keySlice
--   takes $1 text, $2 uuid, $3 text
--   gives id uuid, linkHash text, codeHash text
--   may be run by app, worker
SELECT id, link_hash AS "linkHash", code_hash AS "codeHash" FROM scheduling.appointment
  WHERE municipality = $1 AND id > $2 AND NOT starts_with(link_hash, $3)
  ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED;

-- scheduling: use-cases/key-hashes-anew, write
--   takes $1 text, $2 uuid[], $3 text[], $4 text[]
--   may be run by worker
UPDATE scheduling.appointment a SET link_hash = made.link_hash, code_hash = made.code_hash
   FROM unnest($2::uuid[], $3::text[], $4::text[]) AS made (id, link_hash, code_hash)
  WHERE a.municipality = $1 AND a.id = made.id;

-- scheduling: use-cases/known-appointments, KnownAppointments.isKnown
--   takes $1 uuid
--   gives known boolean
--   may be run by app, worker
SELECT EXISTS (SELECT FROM scheduling.appointment WHERE id = $1) AS known;
