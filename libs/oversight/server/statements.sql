-- The hand-written statements of oversight, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- oversight: persistence/closed-months, sealedMonths
--   gives month text, firstSeal integer, lastSeal integer, seals integer, readings integer, digest text, from text, before text
--   may be run by app, worker
SELECT to_char(month, 'YYYY-MM') AS month, min(number) AS "firstSeal", max(number) AS "lastSeal",
       count(*)::int AS seals, sum(readings)::int AS readings,
       encode(sha256(convert_to(
         string_agg(number || ' ' || chained, E'\n' ORDER BY number), 'UTF8')), 'hex') AS digest,
       min(from_transaction)::text AS "from", max(before_transaction)::text AS before
  FROM oversight.audit_seal WHERE month IS NOT NULL GROUP BY audit_seal.month ORDER BY audit_seal.month;

-- oversight: persistence/closed-months, sealsOfMonth
--   takes $1 date
--   gives month text, firstSeal integer, lastSeal integer, seals integer, readings integer, digest text, from text, before text
--   may be run by app, worker
SELECT to_char(month, 'YYYY-MM') AS month, min(number) AS "firstSeal", max(number) AS "lastSeal",
       count(*)::int AS seals, sum(readings)::int AS readings,
       encode(sha256(convert_to(
         string_agg(number || ' ' || chained, E'\n' ORDER BY number), 'UTF8')), 'hex') AS digest,
       min(from_transaction)::text AS "from", max(before_transaction)::text AS before
  FROM oversight.audit_seal WHERE month = $1 GROUP BY audit_seal.month;

-- oversight: persistence/closed-months, earliestOpenMonth
--   gives month text
--   may be run by app, worker
WITH RECURSIVE months (month) AS (
    SELECT min(month) FROM oversight.audit_seal
    UNION ALL
    SELECT (SELECT min(month) FROM oversight.audit_seal s WHERE s.month > months.month)
      FROM months WHERE months.month IS NOT NULL
  ) SELECT to_char(min(month), 'YYYY-MM') AS month FROM months
     WHERE NOT EXISTS (SELECT FROM oversight.closed_month c WHERE c.month = months.month)
    HAVING min(month) IS NOT NULL;

-- oversight: persistence/closed-months, closingSeals
--   gives number integer, month text, firstSeal integer, lastSeal integer, seals integer, readings integer, digest text, closedAt timestamp with time zone, chained text
--   may be run by app, worker
SELECT number, to_char(month, 'YYYY-MM') AS month, first_seal AS "firstSeal",
       last_seal AS "lastSeal", seals, readings, digest, closed_at AS "closedAt", chained
  FROM oversight.closed_month ORDER BY number;

-- oversight: persistence/closed-months, writeClosingSeal
--   takes $1 integer, $2 text, $3 integer, $4 integer, $5 integer, $6 integer, $7 text, $8 timestamp with time zone, $9 text
--   may be run by worker
INSERT INTO oversight.closed_month
    (number, month, first_seal, last_seal, seals, readings, digest, closed_at, chained)
  VALUES ($1, to_date($2, 'YYYY-MM'), $3, $4, $5, $6, $7, $8, $9);

-- oversight: persistence/months-let-go, monthsLetGo
--   gives month text, letGoAt timestamp with time zone
--   may be run by app, worker
SELECT to_char(month, 'YYYY-MM') AS month, let_go_at AS "letGoAt"
  FROM oversight.month_let_go ORDER BY month;

-- oversight: persistence/months-let-go, dropMonth
--   takes $1 text, $2 timestamp with time zone
--   may be run by owner
INSERT INTO oversight.month_let_go (month, let_go_at) VALUES (to_date($1, 'YYYY-MM'), $2);

-- oversight: persistence/months-let-go, dropMonth (2)
--   takes $1 text
--   gives make_audit_month void
--   may be run by owner
SELECT platform.make_audit_month(to_date($1, 'YYYY-MM'));

-- oversight: persistence/platform-figures, waitingEvents
--   takes $1 text[]
--   gives waiting integer, failing integer, setAside integer, oldestAt timestamp with time zone
--   may be run by app, worker
SELECT count(*)::int AS waiting, count(*) FILTER (WHERE attempts > 0)::int AS failing,
       count(set_aside_at)::int AS "setAside", min(occurred_at) AS "oldestAt"
  FROM (SELECT occurred_at, 0 AS attempts, NULL::timestamptz AS set_aside_at
          FROM platform.outbox WHERE relayed_at IS NULL AND municipality = ANY ($1)
         UNION ALL
        SELECT o.occurred_at, d.attempts, d.set_aside_at
          FROM platform.delivery d
          JOIN platform.outbox o ON o.id = d.event AND o.municipality = d.municipality
         WHERE d.municipality = ANY ($1)) AS waiting;

-- oversight: persistence/platform-figures, lastBackup
--   gives takenAt timestamp with time zone, bytes bigint
--   may be run by app
SELECT taken_at AS "takenAt", bytes FROM platform.backup_taken
  ORDER BY taken_at DESC LIMIT 1;

-- oversight: persistence/platform-figures, databaseBytes
--   gives bytes bigint
--   may be run by app, worker
SELECT pg_database_size(current_database()) AS bytes;

-- oversight: persistence/platform-figures, readingsSince
--   takes $1 bigint
--   gives readings integer
--   may be run by app, worker
SELECT count(*)::int AS readings FROM platform.read_audit WHERE written_by >= $1;

-- oversight: persistence/readings-of-subject, kindsRead
--   takes $1 text[], $2 uuid
--   gives kind text
--   may be run by app, worker
SELECT DISTINCT subject_kind AS kind FROM platform.read_audit
  WHERE municipality = ANY ($1) AND subject = $2;

-- oversight: persistence/readings-of-subject, readingsOf
--   takes $1 text[], $2 uuid[], $3 text[], $4 timestamp with time zone, $5 uuid, $6 bigint
--   gives id uuid, at timestamp with time zone, role text, municipality text, purpose text, fieldClasses text[], subjectKind text, subject uuid
--   may be run by app, worker
SELECT id, read_at AS at, role, municipality, purpose, field_classes AS "fieldClasses",
        subject_kind AS "subjectKind", subject
   FROM platform.read_audit
  WHERE municipality = ANY ($1) AND subject = ANY ($2::uuid[])
    AND (subject_kind, subject) IN (SELECT * FROM unnest($3::text[], $2::uuid[]))
    AND ($4::timestamptz IS NULL OR (read_at, id) < ($4::timestamptz, $5::uuid))
  ORDER BY read_at DESC, id DESC LIMIT $6;

-- oversight: persistence/readings-of-subject, daysOfReadings
--   takes $1 text[], $2 uuid[], $3 text[], $4 bigint
--   gives role text, municipality text, purpose text, fieldClasses text[], first timestamp with time zone, last timestamp with time zone, times integer, subjects json
--   may be run by app, worker
SELECT role, municipality, purpose, field_classes AS "fieldClasses",
        min(read_at) AS first, max(read_at) AS last, count(*)::int AS times,
        json_agg(DISTINCT jsonb_build_object('kind', subject_kind, 'id', subject)) AS subjects
   FROM platform.read_audit
  WHERE municipality = ANY ($1) AND subject = ANY ($2::uuid[])
    AND (subject_kind, subject) IN (SELECT * FROM unnest($3::text[], $2::uuid[]))
  GROUP BY (read_at AT TIME ZONE 'Europe/Rome')::date, role, municipality, purpose, field_classes
  ORDER BY (read_at AT TIME ZONE 'Europe/Rome')::date DESC, first, role LIMIT $4;

-- oversight: persistence/seal-checks, lastCheck
--   gives checkedAt timestamp with time zone, seals integer, head text, closed integer, closedHead text, broken json
--   may be run by app, worker
SELECT checked_at AS "checkedAt", seals, head, closed, closed_head AS "closedHead",
       CASE WHEN broken_seal IS NOT NULL
         THEN json_strip_nulls(json_build_object('number', broken_seal, 'fault', fault,
                'month', to_char(broken_month, 'YYYY-MM'))) END AS broken
  FROM oversight.seal_check ORDER BY checked_at DESC, id DESC LIMIT 1;

-- oversight: persistence/seal-checks, writeCheck
--   takes $1 timestamp with time zone, $2 integer, $3 text, $4 integer, $5 text, $6 integer, $7 text, $8 text
--   may be run by worker
INSERT INTO oversight.seal_check
    (checked_at, seals, head, closed, closed_head, broken_seal, fault, broken_month)
  VALUES ($1, $2, $3, $4, $5, $6, $7, to_date($8, 'YYYY-MM'));

-- oversight: persistence/seals, takeTheChain
--   gives taken boolean
--   may be run by app, worker
SELECT pg_try_advisory_xact_lock(hashtext('oversight.audit_seal')) AS taken;

-- oversight: persistence/seals, lastSeal
--   gives number integer, version smallint, month text, from text, before text, readings integer, digest text, sealedAt timestamp with time zone, chained text
--   may be run by app, worker
SELECT number, version, to_char(month, 'YYYY-MM') AS month,
  from_transaction::text AS "from", before_transaction::text AS before, readings, digest,
  sealed_at AS "sealedAt", chained FROM oversight.audit_seal ORDER BY number DESC LIMIT 1;

-- oversight: persistence/seals, findSeal
--   takes $1 integer
--   gives number integer, version smallint, month text, from text, before text, readings integer, digest text, sealedAt timestamp with time zone, chained text
--   may be run by app, worker
SELECT number, version, to_char(month, 'YYYY-MM') AS month,
  from_transaction::text AS "from", before_transaction::text AS before, readings, digest,
  sealed_at AS "sealedAt", chained FROM oversight.audit_seal WHERE number = $1;

-- oversight: persistence/seals, lastFirstSeal
--   gives number integer
--   may be run by app, worker
SELECT number FROM oversight.audit_seal WHERE version = 1 ORDER BY number DESC LIMIT 1;

-- oversight: persistence/seals, writeSeal
--   takes $1 integer, $2 smallint, $3 text, $4 bigint, $5 bigint, $6 integer, $7 text, $8 timestamp with time zone, $9 text
--   may be run by worker
INSERT INTO oversight.audit_seal
    (number, version, month, from_transaction, before_transaction, readings, digest, sealed_at,
     chained)
  VALUES ($1, $2, to_date($3, 'YYYY-MM'), $4, $5, $6, $7, $8, $9);

-- oversight: persistence/seals, sealsAfter
--   takes $1 integer, $2 integer, $3 bigint
--   gives number integer, version smallint, month text, from text, before text, readings integer, digest text, sealedAt timestamp with time zone, chained text
--   may be run by app, worker
SELECT number, version, to_char(month, 'YYYY-MM') AS month,
  from_transaction::text AS "from", before_transaction::text AS before, readings, digest,
  sealed_at AS "sealedAt", chained FROM oversight.audit_seal
      WHERE number > $1 AND ($2::int IS NULL OR number <= $2) ORDER BY number LIMIT $3;

-- oversight: persistence/search-readings, searchReadings, way 1 of 16
--   takes $1 text[], $2 timestamp with time zone, $3 timestamp with time zone, $4 bigint, $5 uuid, $6 text, $7 uuid, $8 text
--   gives id uuid, at timestamp with time zone, reader text, role text, municipality text, purpose text, fieldClasses text[], subjectKind text, subject uuid
--   may be run by app, worker
SELECT reading.* FROM unnest($1::text[]) AS place (code)
  CROSS JOIN LATERAL (
    SELECT id, read_at AS at, reader, role, municipality, purpose,
           field_classes AS "fieldClasses", subject_kind AS "subjectKind", subject
      FROM platform.read_audit
     WHERE municipality = place.code AND read_at >= $2
       AND read_at <= $3 AND (read_at, id) < ($3, $5)
       AND reader = $6
       AND subject = $7
       AND purpose = $8
     ORDER BY read_at DESC, id DESC LIMIT $4) AS reading
  ORDER BY at DESC, id DESC LIMIT $4;

-- oversight: persistence/search-readings, searchReadings, way 2 of 16
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 3 of 16
--   | AND $7::uuid IS NULL

-- oversight: persistence/search-readings, searchReadings, way 4 of 16
--   | AND $7::uuid IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 5 of 16
--   | AND $6::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 6 of 16
--   | AND $6::text IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 7 of 16
--   | AND $6::text IS NULL
--   | AND $7::uuid IS NULL

-- oversight: persistence/search-readings, searchReadings, way 8 of 16
--   | AND $6::text IS NULL
--   | AND $7::uuid IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 9 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL

-- oversight: persistence/search-readings, searchReadings, way 10 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 11 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $7::uuid IS NULL

-- oversight: persistence/search-readings, searchReadings, way 12 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $7::uuid IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 13 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $6::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 14 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $6::text IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, searchReadings, way 15 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $6::text IS NULL
--   | AND $7::uuid IS NULL

-- oversight: persistence/search-readings, searchReadings, way 16 of 16
--   | AND read_at < $3 AND $5::uuid IS NULL
--   | AND $6::text IS NULL
--   | AND $7::uuid IS NULL
--   | AND purpose <> 'oversight' AND $8::text IS NULL

-- oversight: persistence/search-readings, knownReaders
--   takes $1 text[]
--   gives reader text
--   may be run by app, worker
WITH RECURSIVE steps (code, reader) AS (
    SELECT code, (SELECT min(reader) FROM platform.read_audit WHERE municipality = code)
      FROM unnest($1::text[]) AS place (code)
    UNION ALL
    SELECT code, (SELECT min(a.reader) FROM platform.read_audit a
                   WHERE a.municipality = code AND a.reader > steps.reader)
      FROM steps WHERE steps.reader IS NOT NULL
  ) SELECT DISTINCT reader FROM steps WHERE reader IS NOT NULL;

-- oversight: persistence/sums-of-readings, sumsByMonth
--   takes $1 bigint, $2 bigint
--   gives month text, readings integer, digest text
--   may be run by app, worker
SELECT to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS readings,
  encode(sha256(convert_to(coalesce(
    string_agg(json_build_array(id, written_by, to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), reader, role, municipality, subject_kind, subject,
        field_classes, purpose, request_id, emergency_access,
        to_char(window_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'))::text, E'\n' ORDER BY written_by, id), ''), 'UTF8')), 'hex') AS digest
       FROM platform.read_audit WHERE written_by >= $1 AND written_by < $2
      GROUP BY 1 ORDER BY 1;

-- oversight: persistence/sums-of-readings, sumsOfFirstSeals
--   takes $1 integer[]
--   gives number integer, readings integer, digest text
--   may be run by app, worker
SELECT number, found.* FROM oversight.audit_seal
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS readings,
  encode(sha256(convert_to(coalesce(
    string_agg(jsonb_build_array(id, written_by, to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), reader, role, municipality, subject,
        field_classes, purpose, request_id, emergency_access)::text, E'\n' ORDER BY written_by, id), ''), 'UTF8')), 'hex') AS digest FROM platform.read_audit
         WHERE written_by >= from_transaction AND written_by < before_transaction) AS found
      WHERE version = 1 AND number = ANY ($1::int[]);

-- oversight: persistence/sums-of-readings, sumsOfMonthsSeals
--   takes $1 integer[], $2 timestamp with time zone, $3 timestamp with time zone
--   gives number integer, readings integer, digest text
--   may be run by app, worker
SELECT number, found.* FROM oversight.audit_seal
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS readings,
  encode(sha256(convert_to(coalesce(
    string_agg(json_build_array(id, written_by, to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), reader, role, municipality, subject_kind, subject,
        field_classes, purpose, request_id, emergency_access,
        to_char(window_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'))::text, E'\n' ORDER BY written_by, id), ''), 'UTF8')), 'hex') AS digest FROM platform.read_audit
         WHERE read_at >= $2 AND read_at < $3
           AND written_by >= from_transaction AND written_by < before_transaction) AS found
      WHERE version = 2 AND number = ANY ($1::int[]);

-- oversight: persistence/sums-of-readings, countReadings
--   takes $1 timestamp with time zone, $2 timestamp with time zone, $3 bigint
--   gives readings integer
--   may be run by app, worker
SELECT count(*)::int AS readings FROM platform.read_audit
  WHERE read_at >= $1 AND read_at < $2 AND written_by < $3;

-- oversight: persistence/sums-of-readings, hasReadings
--   takes $1 timestamp with time zone, $2 timestamp with time zone, $3 bigint, $4 bigint
--   gives some boolean
--   may be run by app, worker
SELECT EXISTS (
  SELECT FROM platform.read_audit
   WHERE read_at >= coalesce($1::timestamptz, '-infinity')
     AND read_at < coalesce($2::timestamptz, 'infinity')
     AND ($3::bigint IS NULL OR written_by < $3)
     AND ($4::bigint IS NULL OR written_by >= $4)) AS some;

-- oversight: persistence/sums-of-readings, restIsUsed
--   gives used boolean
--   may be run by app, worker
SELECT pg_relation_size('platform.read_audit_rest') > 0 AS used;

-- oversight: persistence/unsealed-readings, unsealedReadings
--   gives horizon text
--   may be run by app, worker
SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon;

-- oversight: persistence/unsealed-readings, unsealedReadings (2)
--   takes $1 bigint, $2 bigint, $3 bigint
--   gives readings integer, first text, last text
--   may be run by app, worker
SELECT count(*)::int AS readings, min(written_by)::text AS first, max(written_by)::text AS last
  FROM (SELECT written_by FROM platform.read_audit WHERE written_by >= $1 AND written_by < $2
         ORDER BY written_by LIMIT $3) AS waiting;
