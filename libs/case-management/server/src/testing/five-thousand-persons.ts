const about = 'p.id, p.municipality, p.restricted';
const anybody = "'0190a1b2-0000-7000-8000-0000000000ff'::uuid";

/** Statements that write persons of one name at Cori, each with one row of every kind. */
export const fiveThousandPersons: readonly string[] = [
  `INSERT INTO case_management.person (id, municipality, restricted, name, language, version,
     registered_at, registered_by)
   SELECT gen_random_uuid(), '059006', false, 'Persona ' || n, 'pa', 0,
          timestamptz '2026-11-01' - n * interval '1 hour', ${anybody}
     FROM generate_series(1, 5000) AS n`,
  `INSERT INTO case_management.search_token (person_id, municipality, restricted, token)
   SELECT ${about}, token
     FROM (SELECT *, split_part(name, ' ', 2) AS n FROM case_management.person) AS p,
          LATERAL (VALUES ('w:persona'), ('s:prsn'), ('w:' || md5(n)),
                          ('p:' || reverse('+39333' || lpad(n, 7, '0')))) AS of_theirs (token)`,
  `INSERT INTO case_management.person_fact (id, person_id, municipality, restricted, kind, value,
     source, recorded_by, recorded_at)
   SELECT gen_random_uuid(), ${about}, kind, '[]', 'person', ${anybody}, p.registered_at
     FROM case_management.person p, (VALUES ('names'), ('gender')) AS v (kind)`,
  `INSERT INTO case_management.person_contact (id, person_id, municipality, restricted, phone,
     use_sealed, source, recorded_by, recorded_at)
   SELECT gen_random_uuid(), ${about}, '+39333' || lpad((row_number() OVER ())::text, 7, '0'),
          '\\x00', 'person', ${anybody}, p.registered_at
     FROM case_management.person p`,
  `INSERT INTO case_management.encounter (id, person_id, municipality, restricted, kind, started_at,
     minutes, language, mediation, topics, services, teach_back, withheld, author, written_at, version)
   SELECT p.id, ${about}, 'desk_visit', p.registered_at, 20, 'pa', 'not_needed', '{}', '{}',
          'not_tried', true, ${anybody}, p.registered_at, 1
     FROM case_management.person p`,
  `INSERT INTO case_management.private_part (about_id, person_id, municipality, restricted, sealed)
   SELECT p.id, ${about}, '\\x00' FROM case_management.person p`,
  `INSERT INTO case_management.access (id, person_id, municipality, restricted, at, channel, requests,
     withheld, author)
   SELECT p.id, ${about}, p.registered_at, 'walk_in', '{}', false, ${anybody}
     FROM case_management.person p`,
  `INSERT INTO case_management.next_step (encounter_id, person_id, municipality, restricted, due, author)
   SELECT p.id, ${about}, date '2026-10-01' + (abs(hashtext(p.name)) % 30),
          ('0190a1b2-0000-7000-8000-0000000001' || lpad((abs(hashtext(p.name)) % 20)::text, 2, '0'))::uuid
     FROM case_management.person p`,
  `INSERT INTO case_management.visit_tie (id, person_id, municipality, restricted, visit_id, how,
     tied_at, tied_by)
   SELECT p.id, ${about}, p.id, 'candidate', p.registered_at, ${anybody}
     FROM case_management.person p`,
  `INSERT INTO case_management.residence_title (id, person_id, municipality, restricted, expires_on,
     runs_by, source, recorded_by, recorded_at)
   SELECT p.id, ${about}, date '2026-11-24' + (abs(hashtext(p.name)) % 100), 'date', 'person',
          ${anybody}, p.registered_at
     FROM case_management.person p`,
  'VACUUM (ANALYZE)',
];
