-- The hand-written statements of case-management, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- case-management: persistence/cases/case-notes, writeNote
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 uuid, $7 bytea, $8 uuid, $9 timestamp with time zone
--   may be run by app
INSERT INTO case_management.case_note
         (id, person_id, municipality, restricted, case_id, corrects, sealed, author, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (municipality, corrects) DO NOTHING;

-- case-management: persistence/cases/case-records, openCase
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 date, $7 text, $8 uuid, $9 timestamp with time zone, $10 text, $11 timestamp with time zone, $12 integer
--   may be run by app
INSERT INTO case_management.case_record
         (id, person_id, municipality, restricted, responsible, taken_on, legal_basis, taken_by,
          taken_at, status, since, version)
  VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (municipality, person_id) WHERE status <> 'closed' DO NOTHING;

-- case-management: persistence/cases/case-records, standsInFor
--   takes $1 text, $2 uuid
--   gives known boolean
--   may be run by app, worker
SELECT case_management.stands_in_for($1, $2) AS known;

-- case-management: persistence/cases/case-tasks, countOpenTasks
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtextextended($1::text, 14));

-- case-management: persistence/cases/case-tasks, readTasksDue
--   takes $1 text[], $2 uuid, $3 date
--   gives id uuid, due text, sealed bytea, personId uuid, municipality text, name text, latin text
--   may be run by app
SELECT t.id, to_char(t.due, 'YYYY-MM-DD') AS due, t.sealed,
        p.id AS "personId", p.municipality, p.name, p.latin
   FROM (SELECT d.* FROM unnest($1::text[]) AS m (code)
          CROSS JOIN LATERAL (
            SELECT id, municipality, person_id, due, sealed FROM case_management.case_task
             WHERE municipality = m.code AND owner = $2 AND ended IS NULL AND due <= $3::date
             ORDER BY due, id LIMIT 50) AS d
          ORDER BY due, id LIMIT 50) AS t
   JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
  ORDER BY t.due, t.id;

-- case-management: persistence/cases/caseload, readCaseload
--   takes $1 text, $2 uuid
--   gives personId uuid, name text, latin text, status text, since timestamp with time zone, version integer
--   may be run by app
SELECT p.id AS "personId", p.name, p.latin, c.status, c.since, c.version
   FROM case_management.case_record c
   JOIN case_management.person p ON p.municipality = c.municipality AND p.id = c.person_id
  WHERE c.municipality = $1 AND c.responsible = $2 AND c.status <> 'closed'
  ORDER BY c.since, c.id LIMIT 200;

-- case-management: persistence/cases/caseload, handOver
--   takes $1 text, $2 uuid[], $3 integer[], $4 uuid
--   may be run by app
WITH given AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS g (id, shown)),
       locked AS (
         SELECT c.id FROM case_management.case_record c JOIN given ON given.id = c.id
          WHERE c.municipality = $1 AND c.version = given.shown
          ORDER BY c.id FOR NO KEY UPDATE OF c)
  UPDATE case_management.case_record c SET responsible = $4, version = c.version + 1
    FROM locked WHERE c.municipality = $1 AND c.id = locked.id;

-- case-management: persistence/cases/other-plans, writeOtherPlan
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 text, $7 date, $8 date, $9 bytea, $10 uuid, $11 uuid, $12 timestamp with time zone
--   may be run by app
INSERT INTO case_management.other_plan
         (id, person_id, municipality, restricted, case_id, kind, first_day, last_day, sealed,
          replaces, written_by, written_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9, $10, $11, $12)
      ON CONFLICT (municipality, replaces) DO NOTHING;

-- case-management: persistence/documents/document-content, writeContent
--   takes $1 text, $2 uuid, $3 smallint, $4 uuid, $5 boolean, $6 bytea
--   may be run by app
INSERT INTO case_management.document_content
    (municipality, document_id, page, person_id, restricted, sealed)
  VALUES ($1, $2, $3, $4, $5, $6);

-- case-management: persistence/documents/document-content, readContent
--   takes $1 text, $2 uuid, $3 smallint
--   gives sealed bytea
--   may be run by app
SELECT sealed FROM case_management.document_content
  WHERE municipality = $1 AND document_id = $2 AND page = $3;

-- case-management: persistence/documents/document-content, destroyContent
--   takes $1 text, $2 uuid
--   may be run by app
DELETE FROM case_management.document_content
  WHERE municipality = $1 AND document_id = $2;

-- case-management: persistence/documents/documents, writeDocument
--   takes $1 text
--   gives pg_advisory_xact_lock void
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtextextended('case_management.document ' || $1, 0));

-- case-management: persistence/documents/documents, writeDocument (2)
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 bytea, $6 date, $7 text, $8 integer, $9 smallint, $10 text[], $11 uuid, $12 timestamp with time zone
--   may be run by app
INSERT INTO case_management.document
    (id, person_id, municipality, restricted, place, about, expires_on, file_type, size, pages,
     carries, author, kept_at, version)
  SELECT $1, $2, $3, $4, free.place, $5, $6, $7, $8, $9, $10, $11, $12, 1
    FROM (SELECT place FROM generate_series(1, 200) AS place
           WHERE NOT EXISTS (
             SELECT FROM case_management.document d
              WHERE d.municipality = $3 AND d.person_id = $2 AND d.place = place.place)
           ORDER BY place LIMIT 1) AS free;

-- case-management: persistence/encounters/encounter-drafts, beginDraft
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 uuid, $7 bytea, $8 timestamp with time zone
--   may be run by app
INSERT INTO case_management.encounter_draft
         (id, person_id, municipality, restricted, visit_id, author, sealed,
          begun_at, changed_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1) ON CONFLICT DO NOTHING;

-- case-management: persistence/hours/hours, readMinutesMet
--   takes $1 uuid, $2 timestamp with time zone, $3 timestamp with time zone
--   gives municipality text, visitId uuid, startedAt timestamp with time zone, minutes integer, kind text
--   may be run by app
SELECT municipality, visit_id AS "visitId", started_at AS "startedAt", minutes, kind
  FROM case_management.meetings_of($1, $2, $3);

-- case-management: persistence/notice/notice-versions, readVersions
--   takes $1 text
--   gives version integer, validFrom text, required boolean, publishedAt timestamp with time zone, publishedBy uuid, languages jsonb
--   may be run by app
SELECT version, valid_from::text AS "validFrom", required, published_at AS "publishedAt",
        published_by AS "publishedBy",
        (SELECT jsonb_agg(jsonb_build_object('language', key, 'draft', value -> 'draft')
                          ORDER BY key)
           FROM jsonb_each(texts)) AS languages
   FROM case_management.privacy_notice
  WHERE municipality = $1 ORDER BY version DESC LIMIT 100;

-- case-management: persistence/notice/notice-versions, newestVersion
--   takes $1 text
--   gives version integer
--   may be run by app
SELECT coalesce(max(version), 0) AS version FROM case_management.privacy_notice
  WHERE municipality = $1;

-- case-management: persistence/notice/notice-versions, readTexts
--   takes $1 text, $2 integer
--   gives texts jsonb
--   may be run by app
SELECT texts FROM case_management.privacy_notice
  WHERE municipality = $1 AND version = $2;

-- case-management: persistence/notice/notice-versions, writeVersion
--   takes $1 text, $2 integer, $3 date, $4 boolean, $5 jsonb, $6 uuid, $7 timestamp with time zone
--   may be run by app
INSERT INTO case_management.privacy_notice
    (municipality, version, valid_from, required, texts, published_by, published_at)
  VALUES ($1, $2, $3::date, $4, $5::jsonb, $6, $7) ON CONFLICT DO NOTHING;

-- case-management: persistence/notice/privacy-notices, noticeInForce
--   takes $1 text, $2 date
--   gives version integer, validFrom text, languages text[], required integer
--   may be run by app
SELECT version, valid_from::text AS "validFrom",
        ARRAY(SELECT jsonb_object_keys(texts)) AS languages,
        (SELECT max(r.version) FROM case_management.privacy_notice r
          WHERE r.municipality = $1 AND r.valid_from <= $2::date AND r.required) AS required
   FROM case_management.privacy_notice n
  WHERE n.municipality = $1 AND n.valid_from <= $2::date
  ORDER BY n.version DESC LIMIT 1;

-- case-management: persistence/notice/privacy-notices, readNoticeText
--   takes $1 text, $2 integer, $3 text
--   gives text jsonb
--   may be run by app
SELECT texts -> $3::text AS text FROM case_management.privacy_notice
  WHERE municipality = $1 AND version = $2;

-- case-management: persistence/notice/privacy-notices, writeFirstNotice
--   takes $1 text, $2 date, $3 jsonb
--   may be run by app
INSERT INTO case_management.privacy_notice
    (municipality, version, valid_from, required, texts)
  VALUES ($1, 1, $2::date, true, $3::jsonb) ON CONFLICT DO NOTHING;

-- case-management: persistence/persons/facts, readFacts
--   takes $1 text, $2 uuid
--   gives kind text, corrected integer
--   may be run by app
SELECT kind, count(*)::int - 1 AS corrected FROM case_management.person_fact
  WHERE municipality = $1 AND person_id = $2 GROUP BY kind;

-- case-management: persistence/persons/heard-wishes, hearWishes
--   takes $1 uuid[]
--   gives visitId uuid, told boolean, woman boolean, without uuid[]
--   may be run by app
SELECT visit_id AS "visitId", told, woman, without
  FROM case_management.wishes_of($1::uuid[]);

-- case-management: persistence/persons/heard-wishes, noteAgreement
--   takes $1 text[], $2 uuid, $3 timestamp with time zone, $4 uuid, $5 uuid
--   may be run by app
UPDATE case_management.visit_tie SET agreed_at = $3, agreed_by = $4
  WHERE municipality = ANY ($1) AND visit_id = $2 AND untied_at IS NULL AND agreed_at IS NULL
    AND ($5::uuid IS NULL OR person_id = $5)
    AND person_id IN (SELECT id FROM case_management.person
                       WHERE municipality = ANY ($1) AND wishes_woman);

-- case-management: persistence/persons/own-page-digits, writeDigits
--   takes $1 uuid, $2 text, $3 boolean, $4 text, $5 timestamp with time zone, $6 uuid
--   may be run by app
INSERT INTO case_management.own_page_digits
    (person_id, municipality, restricted, keyed_hash, chosen_at, noted_by)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (municipality, person_id) DO NOTHING;

-- case-management: persistence/persons/own-page-digits, writeDigits (2)
--   takes $1 text, $2 uuid, $3 uuid
--   may be run by app
INSERT INTO case_management.own_page_digits_before
    (person_id, municipality, restricted, chosen_at, noted_by, replaced_by)
  SELECT person_id, municipality, restricted, chosen_at, noted_by, $3
    FROM case_management.own_page_digits
   WHERE municipality = $1 AND person_id = $2 FOR UPDATE
  ON CONFLICT DO NOTHING;

-- case-management: persistence/persons/own-page-digits, writeDigits (3)
--   takes $1 text, $2 uuid, $3 text, $4 timestamp with time zone, $5 uuid
--   may be run by app
UPDATE case_management.own_page_digits SET keyed_hash = $3, chosen_at = $4, noted_by = $5
  WHERE municipality = $1 AND person_id = $2;

-- case-management: persistence/persons/own-page-digits, readDigitsChosen
--   takes $1 text, $2 uuid
--   gives at timestamp with time zone, by uuid
--   may be run by app
SELECT chosen_at AS at, noted_by AS by FROM case_management.own_page_digits
   WHERE municipality = $1 AND person_id = $2
   UNION ALL
  SELECT chosen_at, noted_by FROM case_management.own_page_digits_before
   WHERE municipality = $1 AND person_id = $2
   ORDER BY at DESC LIMIT 20;

-- case-management: persistence/persons/persons, noteMeeting
--   takes $1 uuid[], $2 timestamp with time zone, $3 text[]
--   may be run by app
WITH met AS (
    SELECT id FROM case_management.person
     WHERE municipality = ANY ($3) AND id = ANY ($1) ORDER BY id FOR NO KEY UPDATE
  )
  UPDATE case_management.person p SET last_met_at = greatest(coalesce(p.last_met_at, $2), $2)
    FROM met WHERE p.municipality = ANY ($3) AND p.id = met.id;

-- case-management: persistence/persons/unwanted-mediators, giveWay
--   takes $1 uuid
--   gives give_way void
--   may be run by app
SELECT case_management.give_way($1);

-- case-management: persistence/plans/plan-actions, readActionsDue
--   takes $1 text[], $2 uuid, $3 date, $4 date
--   gives id uuid, planId uuid, position integer, due text, state text, sealed bytea, personId uuid, municipality text, name text, latin text
--   may be run by app
WITH followed AS (
    SELECT c.municipality, c.id FROM case_management.case_record c
     WHERE c.municipality = ANY ($1) AND c.responsible = $2 AND c.status <> 'closed'
     UNION
    SELECT a.municipality, a.case_id FROM case_management.case_assignment a
     WHERE a.municipality = ANY ($1) AND a.operator_id = $2 AND a.ended_at IS NULL
       AND a.last_day >= $3)
  SELECT a.id, a.plan_id AS "planId", a.position, to_char(a.due, 'YYYY-MM-DD') AS due, a.state,
         l.sealed, p.id AS "personId", p.municipality, p.name, p.latin
    FROM followed f
    JOIN case_management.plan l ON l.municipality = f.municipality AND l.case_id = f.id
                               AND l.state = 'agreed'
    JOIN case_management.plan_action a ON a.municipality = l.municipality AND a.plan_id = l.id
    JOIN case_management.person p ON p.municipality = a.municipality AND p.id = a.person_id
   WHERE a.state IN ('to_do', 'booked') AND a.due <= $4
   ORDER BY a.due, a.id LIMIT 50;

-- case-management: persistence/plans/plans, beginPlan
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 bytea, $7 uuid, $8 timestamp with time zone
--   may be run by app
INSERT INTO case_management.plan (id, person_id, municipality, restricted, case_id, state,
         sealed, version, written_by, begun_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, 'draft', $6, 1, $7, $8, $8) ON CONFLICT DO NOTHING;

-- case-management: persistence/recognition/candidates, findCandidates
--   takes $1 text, $2 uuid, $3 text, $4 text, $5 text[], $6 integer, $7 integer, $8 bytea
--   gives id uuid, name text, latin text, birth_year integer, last_met_at timestamp with time zone, by_contact boolean
--   may be run by app
SELECT id, name, latin, birth_year, last_met_at, by_contact
  FROM case_management.recognise($1, $2, $3, $4, $5, $6, $7, $8);

-- case-management: persistence/recognition/recognised, findRecognised
--   takes $1 uuid, $2 uuid
--   gives known boolean
--   may be run by app, worker
SELECT $2::uuid = ANY (case_management.candidates_of($1)) AS known;

-- case-management: persistence/recognition/ties, tie
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 text, $7 timestamp with time zone, $8 uuid
--   may be run by app
INSERT INTO case_management.visit_tie
    (id, person_id, municipality, restricted, visit_id, how, tied_at, tied_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;

-- case-management: persistence/residence/renewals-due, readRenewalsDue, way 1 of 2
--   takes $1 text[], $2 date, $3 date
--   gives expiresOn text, personId uuid, municipality text, name text, latin text
--   may be run by app
SELECT to_char(t.expires_on, 'YYYY-MM-DD') AS "expiresOn",
            p.id AS "personId", p.municipality, p.name, p.latin
       FROM (
  SELECT d.* FROM unnest($1::text[]) AS m (code)
   CROSS JOIN LATERAL (
     SELECT municipality, person_id, expires_on FROM case_management.residence_title
      WHERE municipality = m.code AND replaced_at IS NULL AND runs_by = 'date' AND expires_on BETWEEN $2 AND $3 ORDER BY expires_on, person_id LIMIT 50) AS d
   ORDER BY expires_on, person_id LIMIT 50) AS t
       JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
      ORDER BY t.expires_on, p.id;

-- case-management: persistence/residence/renewals-due, readRenewalsDue, way 2 of 2
--   | SELECT d.* FROM unnest((SELECT case_management.persons_given())) AS g (id)
--   | WHERE municipality = ANY ($1) AND person_id = g.id AND replaced_at IS NULL AND runs_by = 'date' AND expires_on BETWEEN $2 AND $3) AS d

-- case-management: persistence/search/search-index, indexPerson
--   takes $1 text, $2 uuid, $3 text[]
--   may be run by app
DELETE FROM case_management.search_token
  WHERE municipality = $1 AND person_id = $2 AND token <> ALL ($3);

-- case-management: persistence/search/search-index, indexPerson (2)
--   takes $1 uuid, $2 text, $3 boolean, $4 text[]
--   may be run by app
INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
  SELECT $1, $2, $3, unnest($4::text[]) ON CONFLICT DO NOTHING;

-- case-management: persistence/search/search-index, holdIndex
--   may be run by app, worker
LOCK TABLE case_management.search_token IN SHARE ROW EXCLUSIVE MODE;

-- case-management: persistence/search/search-index, readIndexed
--   takes $1 uuid, $2 bigint
--   gives id uuid, municipality text, restricted boolean, facts jsonb, phones text[], tokens text[]
--   may be run by app
SELECT p.id, p.municipality, p.restricted,
       (SELECT coalesce(jsonb_object_agg(f.kind, f.value), '{}')
          FROM case_management.person_fact f
         WHERE f.municipality = p.municipality AND f.person_id = p.id
           AND f.replaced_at IS NULL AND f.value IS NOT NULL
           AND f.kind IN ('names', 'called', 'taxCode')) AS facts,
       ARRAY(SELECT c.phone FROM case_management.person_contact c
              WHERE c.municipality = p.municipality AND c.person_id = p.id
                AND c.replaced_at IS NULL AND c.phone IS NOT NULL
              ORDER BY c.recorded_at, c.id) AS phones,
       ARRAY(SELECT t.token FROM case_management.search_token t
              WHERE t.municipality = p.municipality AND t.person_id = p.id) AS tokens
  FROM case_management.person p WHERE p.id > $1 ORDER BY p.id LIMIT $2;

-- case-management: persistence/search/search-persons, recentPersons
--   takes $1 text[], $2 bigint
--   gives id uuid
--   may be run by app
SELECT p.id FROM unnest($1::text[]) AS m (code)
  CROSS JOIN LATERAL (
         SELECT id, coalesce(last_met_at, registered_at) AS at FROM case_management.person
          WHERE municipality = m.code
          ORDER BY coalesce(last_met_at, registered_at) DESC, id LIMIT $2) AS p
  ORDER BY p.at DESC, p.id LIMIT $2;

-- case-management: persistence/search/search-persons, findCandidates
--   takes $1 text[], $2 integer[], $3 text[], $4 text[], $5 text[]
--   gives id uuid, terms integer, tokens text[]
--   may be run by app
WITH met AS (
    SELECT l.term, l.look, t.person_id, CASE WHEN t.token = l.whole THEN 2 ELSE 1 END AS weight
      FROM unnest($2::int[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
             AS l (term, from_token, below, whole, look)
     CROSS JOIN unnest($1::text[]) AS m (code)
     CROSS JOIN LATERAL (
             SELECT s.person_id, s.token FROM case_management.search_token s
              WHERE s.municipality = m.code AND s.token >= l.from_token COLLATE "C"
                AND s.token < l.below COLLATE "C"
              ORDER BY s.token LIMIT 1000) AS t),
  rare AS (SELECT look, 1 / count(*)::float8 AS rarity FROM met GROUP BY look),
  best AS (
    SELECT person_id, term, max(weight) AS weight, max(rarity) AS rarity
      FROM met JOIN rare USING (look) GROUP BY person_id, term),
  nearest AS (
    SELECT person_id, bit_or(1 << term) AS terms FROM best GROUP BY person_id
     ORDER BY sum(weight) DESC, max(rarity) DESC, person_id LIMIT 200)
  SELECT n.person_id AS id, n.terms,
         ARRAY(SELECT s.token FROM case_management.search_token s
                WHERE s.municipality = ANY ($1) AND s.person_id = n.person_id) AS tokens
    FROM nearest n;

-- case-management: persistence/team/lifting-proposals, propose
--   takes $1 uuid, $2 uuid, $3 text, $4 uuid, $5 timestamp with time zone
--   may be run by app
INSERT INTO case_management.lifting_proposal
    (id, person_id, municipality, restricted, proposed_by, proposed_at)
  VALUES ($1, $2, $3, true, $4, $5) ON CONFLICT DO NOTHING;

-- case-management: persistence/team/lifting-proposals, lift
--   takes $1 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.lift_restriction($1) AS done;

-- case-management: persistence/team/substitutions, readSubstitutions
--   takes $1 text, $2 date
--   gives id uuid, municipality text, operatorId uuid, substituteId uuid, firstDay text, lastDay text
--   may be run by app
SELECT s.id, s.municipality, s.operator_id AS "operatorId",
  s.substitute_id AS "substituteId", s.first_day::text AS "firstDay",
  s.last_day::text AS "lastDay" FROM case_management.substitution s
      WHERE s.municipality = $1 AND s.last_day >= $2::date AND NOT EXISTS (
  SELECT FROM case_management.substitution_end e WHERE e.substitution_id = s.id)
      ORDER BY s.first_day, s.id LIMIT 200;

-- case-management: persistence/team/substitutions, findSubstitution
--   takes $1 text[], $2 uuid
--   gives id uuid, municipality text, operatorId uuid, substituteId uuid, firstDay text, lastDay text
--   may be run by app
SELECT s.id, s.municipality, s.operator_id AS "operatorId",
  s.substitute_id AS "substituteId", s.first_day::text AS "firstDay",
  s.last_day::text AS "lastDay" FROM case_management.substitution s
      WHERE s.municipality = ANY ($1) AND s.id = $2 AND NOT EXISTS (
  SELECT FROM case_management.substitution_end e WHERE e.substitution_id = s.id);

-- case-management: persistence/team/substitutions, endSubstitution
--   takes $1 uuid, $2 text, $3 uuid, $4 timestamp with time zone
--   may be run by app
INSERT INTO case_management.substitution_end
    (substitution_id, municipality, ended_by, ended_at)
  VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING;

-- case-management: persistence/team/substitutions, readStandingIn
--   takes $1 text, $2 uuid
--   gives absent uuid, colleague uuid, to text
--   may be run by app
SELECT absent, colleague, last_day::text AS "to"
  FROM case_management.standing_in($1, $2);

-- case-management: persistence/team/teamless-records, countTeamless
--   takes $1 text[], $2 uuid[]
--   gives municipality text, records integer
--   may be run by app
SELECT municipality, records FROM case_management.count_teamless($1, $2);

-- case-management: persistence/team/teamless-records, nameTeam
--   takes $1 text, $2 uuid, $3 text[], $4 uuid[]
--   gives naming uuid
--   may be run by app
SELECT case_management.name_team($1, $2, $3, $4) AS naming;

-- case-management: persistence/team/teamless-records, readNamings
--   takes $1 uuid[]
--   gives id uuid, municipality text, colleague uuid, namedBy uuid, at timestamp with time zone
--   may be run by app, worker
SELECT id, municipality, operator_id AS colleague, named_by AS "namedBy",
  named_at AS at FROM case_management.team_naming WHERE id = ANY ($1::uuid[]);

-- case-management: persistence/team/teamless-records, readNamingsSince
--   takes $1 text[], $2 timestamp with time zone
--   gives id uuid, municipality text, colleague uuid, namedBy uuid, at timestamp with time zone
--   may be run by app, worker
SELECT id, municipality, operator_id AS colleague, named_by AS "namedBy",
  named_at AS at FROM case_management.team_naming
      WHERE municipality = ANY ($1) AND named_at >= $2 ORDER BY named_at DESC LIMIT 50;

-- case-management: persistence/team/teams, readTeam
--   takes $1 uuid
--   gives operator uuid
--   may be run by app
SELECT operator FROM case_management.team_of($1) ORDER BY operator;

-- case-management: persistence/team/teams, restrict
--   takes $1 uuid, $2 uuid[]
--   gives done boolean
--   may be run by app
SELECT case_management.restrict_person($1, $2) AS done;

-- case-management: persistence/team/teams, joinTeam
--   takes $1 uuid, $2 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.join_team($1, $2) AS done;

-- case-management: persistence/team/teams, leaveTeam
--   takes $1 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.leave_team($1) AS done;

-- case-management: persistence/team/unfollowed, readUnfollowed
--   takes $1 text[], $2 uuid[]
--   gives personId uuid, municipality text, name text, latin text, left uuid
--   may be run by app
SELECT p.id AS "personId", p.municipality, p.name, p.latin, g.operator AS "left"
   FROM case_management.given_to_gone($1, $2, 50) AS g
   JOIN case_management.person p ON p.municipality = g.municipality AND p.id = g.person_id
  ORDER BY p.last_met_at DESC NULLS LAST, p.id;

-- case-management: persistence/today/today, readTiedPersons
--   takes $1 text[], $2 uuid[]
--   gives visitId uuid, personId uuid, municipality text, name text, latin text
--   may be run by app
SELECT t.visit_id AS "visitId", p.id AS "personId", p.municipality, p.name, p.latin
   FROM case_management.visit_tie t
   JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
  WHERE t.municipality = ANY ($1) AND t.visit_id = ANY ($2::uuid[]) AND t.untied_at IS NULL;

-- case-management: persistence/today/today, readStepsDue, way 1 of 2
--   takes $1 text[], $2 date, $3 text[], $4 uuid[], $5 uuid
--   gives encounterId uuid, due text, author uuid, personId uuid, municipality text, name text, latin text, left boolean
--   may be run by app
WITH gone AS (SELECT * FROM unnest($3::text[], $4::uuid[]) AS l (place, operator))
     SELECT s.encounter_id AS "encounterId", to_char(s.due, 'YYYY-MM-DD') AS due, s.author,
            p.id AS "personId", p.municipality, p.name, p.latin,
            (s.municipality, s.author) IN (SELECT place, operator FROM gone) AS "left"
       FROM (SELECT d.* FROM unnest($1::text[]) AS m (code)
              CROSS JOIN LATERAL (
  SELECT encounter_id, municipality, person_id, due, author FROM case_management.next_step
   WHERE municipality = m.code AND done_at IS NULL AND due <= $2 AND author = $5
   ORDER BY due, encounter_id LIMIT 50) AS d
              UNION ALL
             SELECT d.* FROM gone
              CROSS JOIN LATERAL (
  SELECT encounter_id, municipality, person_id, due, author FROM case_management.next_step
   WHERE municipality = gone.place AND done_at IS NULL AND due > $2 AND author = gone.operator
   ORDER BY due, encounter_id LIMIT 50) AS d
              ORDER BY due, encounter_id LIMIT 50) AS s
       JOIN case_management.person p ON p.municipality = s.municipality AND p.id = s.person_id
      ORDER BY s.due, s.encounter_id;

-- case-management: persistence/today/today, readStepsDue, way 2 of 2
--   takes $1 text[], $2 date, $3 text[], $4 uuid[]
--   | WHERE municipality = m.code AND done_at IS NULL AND due <= $2

-- case-management: persistence/today/today, readDraftsBegun
--   takes $1 text[], $2 uuid
--   gives visitId uuid, begunAt timestamp with time zone, changedAt timestamp with time zone, personId uuid, municipality text, name text, latin text
--   may be run by app
SELECT d.visit_id AS "visitId", d.begun_at AS "begunAt", d.changed_at AS "changedAt",
        p.id AS "personId", p.municipality, p.name, p.latin
   FROM case_management.encounter_draft d
   JOIN case_management.person p ON p.municipality = d.municipality AND p.id = d.person_id
  WHERE d.municipality = ANY ($1) AND d.author = $2
  ORDER BY d.changed_at DESC, d.id LIMIT 50;

-- case-management: persistence/today/today, writtenVisits
--   takes $1 text[], $2 uuid[]
--   gives visitId uuid
--   may be run by app
SELECT visit_id AS "visitId" FROM case_management.encounter
   WHERE municipality = ANY ($1) AND visit_id = ANY ($2::uuid[])
  UNION SELECT visit_id FROM case_management.written_by_asker($2::uuid[]);

-- case-management: use-cases/persons/sought-persons, SoughtPersons.find
--   takes $1 text[], $2 text, $3 uuid
--   gives id uuid
--   may be run by app
SELECT case_management.sought_in_emergency($1, $2, $3) AS id;
