-- The hand-written statements of case-management, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- case-management: persistence/candidates, findCandidates
--   takes $1 text, $2 uuid, $3 text, $4 text, $5 text[], $6 integer, $7 integer
--   gives id uuid, name text, latin text, birth_year integer, last_met_at timestamp with time zone, by_contact boolean
--   may be run by app
SELECT id, name, latin, birth_year, last_met_at, by_contact
  FROM case_management.recognise($1, $2, $3, $4, $5, $6, $7);

-- case-management: persistence/facts, readFacts
--   takes $1 text, $2 uuid
--   gives kind text, corrected integer
--   may be run by app
SELECT kind, count(*)::int - 1 AS corrected FROM case_management.person_fact
  WHERE municipality = $1 AND person_id = $2 GROUP BY kind;

-- case-management: persistence/hours, readMinutesMet
--   takes $1 uuid, $2 timestamp with time zone, $3 timestamp with time zone
--   gives municipality text, visitId uuid, startedAt timestamp with time zone, minutes integer, kind text
--   may be run by app
SELECT municipality, visit_id AS "visitId", started_at AS "startedAt", minutes, kind
  FROM case_management.meetings_of($1, $2, $3);

-- case-management: persistence/lifting-proposals, propose
--   takes $1 uuid, $2 uuid, $3 text, $4 uuid, $5 timestamp with time zone
--   may be run by app
INSERT INTO case_management.lifting_proposal
    (id, person_id, municipality, restricted, proposed_by, proposed_at)
  VALUES ($1, $2, $3, true, $4, $5) ON CONFLICT DO NOTHING;

-- case-management: persistence/lifting-proposals, lift
--   takes $1 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.lift_restriction($1) AS done;

-- case-management: persistence/persons, noteMeeting
--   takes $1 uuid, $2 timestamp with time zone, $3 text[]
--   may be run by app
UPDATE case_management.person SET last_met_at = greatest(coalesce(last_met_at, $2), $2)
  WHERE municipality = ANY ($3) AND id = $1;

-- case-management: persistence/recognised, findRecognised
--   takes $1 uuid, $2 uuid
--   gives known boolean
--   may be run by app, worker
SELECT $2::uuid = ANY (case_management.candidates_of($1)) AS known;

-- case-management: persistence/search-index, indexPerson
--   takes $1 text, $2 uuid, $3 text[]
--   may be run by app
DELETE FROM case_management.search_token
  WHERE municipality = $1 AND person_id = $2 AND token <> ALL ($3);

-- case-management: persistence/search-index, indexPerson (2)
--   takes $1 uuid, $2 text, $3 boolean, $4 text[]
--   may be run by app
INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
  SELECT $1, $2, $3, unnest($4::text[]) ON CONFLICT DO NOTHING;

-- case-management: persistence/search-persons, recentPersons
--   takes $1 text[], $2 bigint
--   gives id uuid
--   may be run by app
SELECT p.id FROM unnest($1::text[]) AS m (code)
  CROSS JOIN LATERAL (
         SELECT id, coalesce(last_met_at, registered_at) AS at FROM case_management.person
          WHERE municipality = m.code
          ORDER BY coalesce(last_met_at, registered_at) DESC, id LIMIT $2) AS p
  ORDER BY p.at DESC, p.id LIMIT $2;

-- case-management: persistence/search-persons, findCandidates
--   takes $1 text[], $2 integer[], $3 text[], $4 text[], $5 text[]
--   gives id uuid, terms integer[], tokens text[]
--   may be run by app
WITH met AS (
    SELECT l.term, t.person_id, max(CASE WHEN t.token = l.whole THEN 2 ELSE 1 END) AS weight,
           1.0 / count(*) OVER (PARTITION BY l.term, l.from_token) AS rarity
      FROM unnest($2::int[], $3::text[], $4::text[], $5::text[])
             AS l (term, from_token, below, whole)
     CROSS JOIN LATERAL (
             SELECT s.person_id, s.token FROM case_management.search_token s
              WHERE s.municipality = ANY ($1) AND s.token >= l.from_token COLLATE "C"
                AND s.token < l.below COLLATE "C"
              ORDER BY s.municipality, s.token LIMIT 2000) AS t
     GROUP BY l.term, l.from_token, t.person_id),
  best AS (
    SELECT person_id, term, max(weight) AS weight, max(rarity) AS rarity
      FROM met GROUP BY person_id, term),
  nearest AS (
    SELECT person_id, array_agg(term) AS terms FROM best GROUP BY person_id
     ORDER BY sum(weight) DESC, max(rarity) DESC, person_id LIMIT 200)
  SELECT n.person_id AS id, n.terms,
         ARRAY(SELECT s.token FROM case_management.search_token s
                WHERE s.municipality = ANY ($1) AND s.person_id = n.person_id) AS tokens
    FROM nearest n;

-- case-management: persistence/teamless-records, countTeamless
--   takes $1 text[], $2 uuid[]
--   gives municipality text, records integer
--   may be run by app
SELECT municipality, records FROM case_management.count_teamless($1, $2);

-- case-management: persistence/teamless-records, nameTeam
--   takes $1 text, $2 uuid, $3 text[], $4 uuid[]
--   gives records integer
--   may be run by app
SELECT case_management.name_team($1, $2, $3, $4) AS records;

-- case-management: persistence/teams, readTeam
--   takes $1 uuid
--   gives operator uuid
--   may be run by app
SELECT operator FROM case_management.team_of($1) ORDER BY operator;

-- case-management: persistence/teams, restrict
--   takes $1 uuid, $2 uuid[]
--   gives done boolean
--   may be run by app
SELECT case_management.restrict_person($1, $2) AS done;

-- case-management: persistence/teams, joinTeam
--   takes $1 uuid, $2 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.join_team($1, $2) AS done;

-- case-management: persistence/teams, leaveTeam
--   takes $1 uuid
--   gives done boolean
--   may be run by app
SELECT case_management.leave_team($1) AS done;

-- case-management: persistence/ties, tie
--   takes $1 uuid, $2 uuid, $3 text, $4 boolean, $5 uuid, $6 text, $7 timestamp with time zone, $8 uuid
--   may be run by app
INSERT INTO case_management.visit_tie
    (id, person_id, municipality, restricted, visit_id, how, tied_at, tied_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING;

-- case-management: persistence/today, readTiedPersons
--   takes $1 text[], $2 uuid[]
--   gives visitId uuid, personId uuid, municipality text, name text, latin text
--   may be run by app
SELECT t.visit_id AS "visitId", p.id AS "personId", p.municipality, p.name, p.latin
   FROM case_management.visit_tie t
   JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
  WHERE t.municipality = ANY ($1) AND t.visit_id = ANY ($2::uuid[]) AND t.untied_at IS NULL;

-- case-management: persistence/today, readStepsDue
--   takes $1 text[], $2 date, $3 uuid, $4 bigint, $5 text[], $6 uuid[]
--   gives encounterId uuid, due text, author uuid, personId uuid, municipality text, name text, latin text, left boolean
--   may be run by app
SELECT s.encounter_id AS "encounterId", to_char(s.due, 'YYYY-MM-DD') AS due, s.author,
        p.id AS "personId", p.municipality, p.name, p.latin, l.operator IS NOT NULL AS "left"
   FROM case_management.next_step s
   JOIN case_management.person p ON p.municipality = s.municipality AND p.id = s.person_id
   LEFT JOIN unnest($5::text[], $6::uuid[]) AS l (place, operator)
     ON l.place = s.municipality AND l.operator = s.author
  WHERE s.municipality = ANY ($1) AND s.done_at IS NULL
    AND (s.due <= $2 OR l.operator IS NOT NULL)
    AND ($3::uuid IS NULL OR s.author = $3)
  ORDER BY s.due, s.encounter_id LIMIT $4;

-- case-management: persistence/today, writtenVisits
--   takes $1 text[], $2 uuid[]
--   gives visitId uuid
--   may be run by app
SELECT DISTINCT visit_id AS "visitId" FROM case_management.encounter
  WHERE municipality = ANY ($1) AND visit_id = ANY ($2::uuid[]);

-- case-management: persistence/unwanted-mediators, giveWay
--   takes $1 uuid
--   gives give_way void
--   may be run by app
SELECT case_management.give_way($1);
