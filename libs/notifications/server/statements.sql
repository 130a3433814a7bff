-- The hand-written statements of notifications, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- notifications: persistence/calls-to-mark, municipalitiesToMark
--   takes $1 timestamp with time zone, $2 text[]
--   gives municipality text
--   may be run by worker
SELECT DISTINCT municipality FROM notifications.message
      WHERE by_hand AND state IN ('planned', 'not_reached')
  AND about_starts_at > $1
  AND (safe_contact_at IS NULL
       OR safe_contact IS NULL AND safe_contact_at <= $1::timestamptz - interval '2 seconds'
       OR safe_contact_at <= (SELECT max(set_at) FROM notifications.contact_rule)
       OR safe_contact_at <= (SELECT max(set_at) + interval '1 minute' FROM notifications.contact_rule
                               WHERE set_at <= $1::timestamptz - interval '1 minute')) AND kind = ANY ($2);

-- notifications: persistence/calls-to-mark, markCalls
--   takes $1 text, $2 timestamp with time zone, $3 uuid[], $4 jsonb[]
--   may be run by worker
UPDATE notifications.message m SET safe_contact = marked.how, safe_contact_at = $2
   FROM unnest($3::uuid[], $4::jsonb[]) AS marked (id, how)
  WHERE m.municipality = $1 AND m.id = marked.id;

-- notifications: persistence/contact-rules, addRule
--   takes $1 text, $2 text, $3 bytea, $4 text, $5 integer, $6 integer, $7 boolean, $8 timestamp with time zone, $9 uuid
--   may be run by app
INSERT INTO notifications.contact_rule
    (municipality, reach_key, reach_sealed, may_write, hours_from, hours_to, shared, set_at, said_in)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- notifications: persistence/contact-rules, rulesUnder
--   takes $1 text[]
--   gives saidIn uuid, key text, write text, hoursFrom integer, hoursTo integer, shared boolean
--   may be run by worker
SELECT said_in AS "saidIn", reach_key AS key, may_write AS write, hours_from AS "hoursFrom",
        hours_to AS "hoursTo", shared
   FROM notifications.contact_rule WHERE reach_key = ANY ($1)
  ORDER BY set_at DESC, id DESC;

-- notifications: persistence/due-messages, markEnqueued
--   takes $1 timestamp with time zone, $2 double precision, $3 bigint, $4 text[], $5 text[]
--   gives municipality text, messageId uuid
--   may be run by worker
WITH due AS (
    SELECT id FROM notifications.message
     WHERE state = 'planned' AND NOT by_hand AND due_at <= $1
       AND kind = ANY ($4) AND channel = ANY ($5)
       AND (enqueued_at IS NULL OR enqueued_at <= $1::timestamptz - make_interval(secs => $2))
     ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ), marked AS (
    UPDATE notifications.message m SET enqueued_at = $1 FROM due WHERE m.id = due.id
    RETURNING m.municipality, m.id AS "messageId", m.due_at
  ) SELECT municipality, "messageId" FROM marked ORDER BY due_at;

-- notifications: persistence/due-messages, narrowTo
--   takes $1 text, $2 uuid, $3 jsonb, $4 text, $5 timestamp with time zone
--   may be run by worker
UPDATE notifications.message SET visits = $3, channel = $4, about_starts_at = $5
  WHERE municipality = $1 AND id = $2;

-- notifications: persistence/kept-contact-rules, rulesOfBefore
--   takes $1 uuid, $2 text
--   gives id uuid, key text, sealed bytea
--   may be run by worker
SELECT id, reach_key AS key, reach_sealed AS sealed FROM notifications.contact_rule
  WHERE id > $1 AND NOT starts_with(reach_key, $2)
  ORDER BY id LIMIT 200 FOR UPDATE;

-- notifications: persistence/kept-contact-rules, keyAnew
--   takes $1 uuid[], $2 text[], $3 bytea[]
--   may be run by worker
UPDATE notifications.contact_rule rule SET reach_key = made.key, reach_sealed = made.sealed
   FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS made (id, key, sealed)
  WHERE rule.id = made.id;

-- notifications: persistence/kept-contact-rules, forgetReplaced
--   takes $1 timestamp with time zone, $2 text
--   may be run by worker
DELETE FROM notifications.contact_rule old
  WHERE old.set_at < $1::timestamptz - interval '1 day'
    AND NOT EXISTS (SELECT FROM notifications.contact_rule waits
                     WHERE NOT starts_with(waits.reach_key, $2))
    AND (old.may_write IS NULL
         OR EXISTS (SELECT FROM notifications.contact_rule newer
                     WHERE newer.said_in = old.said_in
                       AND newer.reach_key = old.reach_key
                       AND (newer.set_at, newer.id) > (old.set_at, old.id)));

-- notifications: persistence/letter-counts, countLetter
--   takes $1 text, $2 date, $3 text, $4 uuid, $5 integer
--   may be run by worker
INSERT INTO notifications.letter_count AS known (address_key, day, sort, messages)
  VALUES ($1, $2, $3, ARRAY[$4::uuid])
  ON CONFLICT (address_key, day, sort) DO UPDATE
    SET messages = CASE WHEN $4::uuid = ANY (known.messages) THEN known.messages
                        ELSE known.messages || $4::uuid END
  WHERE $4::uuid = ANY (known.messages) OR cardinality(known.messages) < $5;

-- notifications: persistence/letter-counts, forgetCountsBefore
--   takes $1 date
--   may be run by worker
DELETE FROM notifications.letter_count WHERE (address_key, day, sort) IN (
  SELECT address_key, day, sort FROM notifications.letter_count
   WHERE day < $1 LIMIT 100 FOR UPDATE SKIP LOCKED);

-- notifications: persistence/planned-messages, queueForSubject
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtextextended('message ' || $1, 0));

-- notifications: persistence/planned-messages, planMessage
--   takes $1 text, $2 uuid, $3 text, $4 text, $5 timestamp with time zone, $6 timestamp with time zone, $7 timestamp with time zone, $8 text, $9 text, $10 jsonb, $11 text, $12 uuid, $13 text, $14 boolean, $15 text, $16 timestamp with time zone, $17 boolean
--   may be run by worker
INSERT INTO notifications.message AS known
    (municipality, subject, kind, occurrence, happened_at, about_starts_at, due_at, channel, language,
     visits, asked_by, instead_of, audience, state, settled_at, by_rule)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $15, $16, $17)
  ON CONFLICT (municipality, subject, kind, occurrence) DO UPDATE
    SET state = 'planned', happened_at = excluded.happened_at, due_at = excluded.due_at,
        about_starts_at = excluded.about_starts_at, visits = excluded.visits,
        asked_by = excluded.asked_by, channel = excluded.channel, language = excluded.language,
        attempts = 0, last_error = NULL, enqueued_at = NULL, settled_at = NULL, dropped_by = NULL
  WHERE known.state = 'dropped' AND $14;

-- notifications: persistence/planned-messages, untoldMoveBefore
--   takes $1 text, $2 uuid, $3 timestamp with time zone, $4 timestamp with time zone
--   gives state text, before text
--   may be run by app, worker
SELECT state, visits->0->>'before' AS before FROM notifications.message
  WHERE municipality = $1 AND subject = $2 AND kind = 'moved'
    AND about_starts_at = $3 AND happened_at < $4
    AND dropped_by IS DISTINCT FROM happened_at
  ORDER BY happened_at DESC, id DESC LIMIT 1;

-- notifications: persistence/undone-acts, tellAfterAll
--   takes $1 text, $2 uuid, $3 timestamp with time zone, $4 timestamp with time zone
--   may be run by worker
UPDATE notifications.message
    SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
  WHERE municipality = $1 AND state = 'dropped'
    AND id = (SELECT id FROM notifications.message
               WHERE municipality = $1 AND subject = $2 AND kind IN ('confirmation', 'moved')
                 AND about_starts_at = $3 AND happened_at < $4
                 AND dropped_by IS DISTINCT FROM happened_at
               ORDER BY happened_at DESC, id DESC LIMIT 1);

-- notifications: persistence/undone-acts, remindAfterAll
--   takes $1 text, $2 uuid, $3 timestamp with time zone, $4 timestamp with time zone
--   may be run by worker
UPDATE notifications.message
      SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
    WHERE municipality = $1 AND subject = $2 AND kind = 'reminder' AND about_starts_at = $3
      AND state = 'dropped' AND (dropped_by = $4 OR dropped_by IS NULL
  AND settled_at >= $4::timestamptz - interval '1 minute');

-- notifications: persistence/undone-acts, tellChangesAfterAll
--   takes $1 text, $2 timestamp with time zone, $3 jsonb, $4 timestamp with time zone
--   may be run by worker
UPDATE notifications.message
      SET state = 'planned', settled_at = NULL, enqueued_at = NULL, dropped_by = NULL
    WHERE municipality = $1 AND kind = 'desk_change' AND about_starts_at >= $2
      AND visits @> $3::jsonb AND state = 'dropped' AND (dropped_by = $4 OR dropped_by IS NULL
  AND settled_at >= $4::timestamptz - interval '1 minute');

-- notifications: persistence/untold-visits, untoldVisitsOn
--   takes $1 text[], $2 timestamp with time zone, $3 timestamp with time zone
--   gives appointmentId uuid, before timestamp with time zone, startsAt timestamp with time zone
--   may be run by app, worker
WITH changed AS (
    SELECT m.state, m.happened_at, v."appointmentId", v.before,
           first_value(v."startsAt") OVER (PARTITION BY v."appointmentId"
                                           ORDER BY m.happened_at DESC) AS "leftAt"
      FROM notifications.message m,
           jsonb_to_recordset(m.visits) AS v ("appointmentId" uuid, before timestamptz,
                                            "startsAt" timestamptz)
     WHERE m.municipality = ANY ($1) AND m.kind = 'desk_change' AND m.about_starts_at >= $2
  )
  SELECT DISTINCT "appointmentId", before, "leftAt" AS "startsAt" FROM changed c
   WHERE before >= $2 AND before < $3
     AND NOT EXISTS (SELECT 1 FROM changed t
                      WHERE t."appointmentId" = c."appointmentId"
                        AND t.happened_at >= c.happened_at AND t.state IN ('sent', 'reached'))
   ORDER BY before, "appointmentId";

-- notifications: use-cases/message-figures-query, MessageFiguresQuery.of
--   takes $1 text[], $2 timestamp with time zone
--   gives planned integer, due integer
--   may be run by app, worker
SELECT count(*) FILTER (WHERE due_at > $2)::int AS planned,
        count(*) FILTER (WHERE due_at <= $2)::int AS due
   FROM notifications.message
  WHERE NOT by_hand AND state = 'planned' AND municipality = ANY ($1);

-- notifications: use-cases/message-figures-query, MessageFiguresQuery.of (2)
--   takes $1 text[], $2 timestamp with time zone
--   gives code text, messages integer
--   may be run by app, worker
SELECT coalesce(last_error, 'unknown') AS code, count(*)::int AS messages
   FROM notifications.message
  WHERE state = 'failed' AND municipality = ANY ($1)
    AND settled_at > $2::timestamptz - interval '30 days'
  GROUP BY 1 ORDER BY 2 DESC, 1;
