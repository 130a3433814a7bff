-- The hand-written statements of shared, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- shared: emergency/enter-emergency, findOpenAccess
--   takes $1 uuid, $2 uuid, $3 text, $4 timestamp with time zone
--   gives municipality text, kind text, subject uuid
--   may be run by app
SELECT municipality, subject_kind AS kind, subject FROM platform.emergency_access
  WHERE id = $1 AND operator_id = $2 AND role = $3 AND closed_at IS NULL AND ends_at > $4;

-- shared: emergency/read-in-emergency, readInEmergency
--   may be run by app, worker
SET TRANSACTION READ ONLY;

-- shared: idempotency/answer-once, answerOnce
--   takes $1 text, $2 text, $3 text, $4 timestamp with time zone
--   may be run by app
WITH form AS MATERIALIZED (SELECT set_config('app.form', $2, true)::uuid AS key)
  INSERT INTO platform.answer_given (municipality, key, digest, answer, given_at)
  SELECT $1, form.key, $3, 'null', $4 FROM form ON CONFLICT DO NOTHING;

-- shared: idempotency/answer-once, answerOnce (2)
--   takes $1 text, $2 uuid, $3 jsonb
--   may be run by app
UPDATE platform.answer_given SET answer = $3 WHERE municipality = $1 AND key = $2;

-- shared: idempotency/answer-once, readStored
--   takes $1 text, $2 uuid
--   gives digest text, answer jsonb
--   may be run by app
SELECT digest, answer FROM platform.answer_given WHERE municipality = $1 AND key = $2;

-- shared: outbox/deliveries, fanOut
--   takes $1 text[], $2 text[], $3 text[], $4 text[], $5 timestamp with time zone
--   may be run by worker
WITH due AS (
    SELECT id, municipality, name, payload FROM platform.outbox
     WHERE relayed_at IS NULL AND name = ANY ($1)
     ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED
  ), written AS (
    INSERT INTO platform.delivery (event, subscriber, municipality, subject)
    SELECT due.id, pair.subscriber, due.municipality,
           CASE WHEN lower(due.payload ->> pair.subject) ~ '^[0-9a-f-]{36}$'
                THEN lower(due.payload ->> pair.subject) ELSE due.id::text END
      FROM due JOIN unnest($2::text[], $3::text[], $4::text[]) AS pair (name, subscriber, subject)
        ON pair.name = due.name
  )
  UPDATE platform.outbox SET relayed_at = $5 FROM due WHERE outbox.id = due.id;

-- shared: outbox/deliveries, claimDelivery
--   takes $1 timestamp with time zone, $2 text
--   gives event uuid, subscriber text, name text, municipality text, payload jsonb, attempts integer, occurredAt timestamp with time zone
--   may be run by worker
SELECT d.event, d.subscriber, o.name, d.municipality, o.payload, d.attempts,
        o.occurred_at AS "occurredAt"
   FROM platform.delivery d
   JOIN platform.outbox o ON o.id = d.event AND o.municipality = d.municipality
  WHERE d.subscriber = $2 AND (d.try_after IS NULL OR d.try_after <= $1)
    AND NOT EXISTS (SELECT FROM platform.delivery older
                     WHERE older.subscriber = d.subscriber AND older.subject = d.subject
                       AND older.event < d.event AND older.set_aside_at IS NULL)
  ORDER BY d.event LIMIT 1 FOR UPDATE OF d SKIP LOCKED;

-- shared: outbox/deliveries, strikeOff
--   takes $1 uuid, $2 text
--   may be run by worker
DELETE FROM platform.delivery WHERE event = $1 AND subscriber = $2;

-- shared: outbox/deliveries, postpone
--   takes $1 uuid, $2 text, $3 text, $4 timestamp with time zone, $5 timestamp with time zone
--   may be run by worker
UPDATE platform.delivery
    SET attempts = attempts + 1, last_error = $3, try_after = $4,
        set_aside_at = coalesce(set_aside_at, $5)
  WHERE event = $1 AND subscriber = $2;

-- shared: outbox/outbox, publishAll
--   takes $1 jsonb, $2 timestamp with time zone
--   may be run by app, worker
INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
  SELECT event->>'municipality', event->>'name', event, $2
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS said (event, place) ORDER BY place;

-- shared: read-audit/record-reading, recordReading
--   takes $1 timestamp with time zone, $2 text, $3 text, $4 text, $5 uuid[], $6 text[], $7 text, $8 text, $9 uuid, $10 text
--   may be run by app, worker
INSERT INTO platform.read_audit
    (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
     request_id, emergency_access)
  SELECT $1, $2, $3, $4, $10, subject, $6, $7, $8, $9
    FROM (SELECT DISTINCT unnest($5::uuid[]) AS subject ORDER BY subject) AS read
      ON CONFLICT DO NOTHING;

-- shared: recurring/purge-slice, purgeSlice
--   takes $1 text
--   gives taken boolean
--   may be run by app, worker
SELECT pg_try_advisory_xact_lock(hashtext('purge'), hashtext($1)) AS taken;

-- shared: recurring/recurring-rows, noteRecurring
--   takes $1 text[], $2 timestamp with time zone[], $3 text[]
--   may be run by worker
INSERT INTO platform.recurring_work AS known (name, due_at)
  SELECT name, due_at FROM unnest($1::text[], $2::timestamptz[]) AS noted (name, due_at)
      ON CONFLICT (name) DO UPDATE SET due_at = excluded.due_at WHERE known.name = ANY ($3);

-- shared: recurring/recurring-rows, claimDue
--   takes $1 text[], $2 timestamp with time zone[], $3 timestamp with time zone, $4 timestamp with time zone, $5 timestamp with time zone
--   gives name text
--   may be run by worker
WITH due AS (
    SELECT work.name FROM platform.recurring_work AS work
      JOIN unnest($1::text[], $2::timestamptz[]) AS wanted (name, latest) USING (name)
     WHERE (due_at <= $3 OR due_at > latest)
       AND (claimed_until IS NULL OR claimed_until <= $3 OR claimed_until > $5)
       FOR UPDATE OF work SKIP LOCKED
  ), claimed AS (
    UPDATE platform.recurring_work AS work SET claimed_until = $4, begun_at = $3
      FROM due WHERE work.name = due.name RETURNING work.name
  ) SELECT name FROM claimed;

-- shared: recurring/recurring-rows, renewClaim
--   takes $1 text, $2 timestamp with time zone, $3 timestamp with time zone
--   may be run by worker
UPDATE platform.recurring_work SET claimed_until = $2 WHERE name = $1 AND begun_at = $3;

-- shared: recurring/recurring-rows, giveBack
--   takes $1 text, $2 timestamp with time zone, $3 timestamp with time zone, $4 text, $5 timestamp with time zone
--   gives faults integer
--   may be run by worker
WITH given AS (
    UPDATE platform.recurring_work
       SET claimed_until = NULL, ended_at = $2::timestamptz,
           due_at = CASE WHEN $4::text IS NULL THEN $3::timestamptz
                         ELSE least($3, $2::timestamptz + interval '1 minute' * 2 ^ least(faults, 6)) END,
           faults = CASE WHEN $4::text IS NULL THEN 0 ELSE faults + 1 END,
           last_fault = coalesce($4::text, last_fault),
           last_fault_at = CASE WHEN $4::text IS NULL THEN last_fault_at ELSE $2::timestamptz END
     WHERE name = $1 AND begun_at = $5 RETURNING faults
  ) SELECT faults FROM given;

-- shared: tenancy/transaction, Transaction.attempt
--   may be run by app, worker
SAVEPOINT attempt;

-- shared: tenancy/transaction, Transaction.attempt (2)
--   may be run by app, worker
RELEASE SAVEPOINT attempt;

-- shared: tenancy/transaction, Transaction.attempt (3)
--   may be run by app, worker
ROLLBACK TO SAVEPOINT attempt;
