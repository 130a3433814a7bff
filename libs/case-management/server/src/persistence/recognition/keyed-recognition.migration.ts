import {
  may,
  olderThan,
  ownMunicipality,
  granted,
  runAll,
  theServiceEverywhere,
} from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody was looked for by stands as a keyed hash: a number has so few digits that a plain one
 * is found by trying them all. And both tables of recognition are forgotten thirty days later.
 */
export class KeyedRecognition1800600000010 implements MigrationInterface {
  name = 'KeyedRecognition1800600000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...keyed, ...forgotten]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was keyed is not hashed plainly again'));
  }
}

const allowed = `platform.may('case-management.recognise')
  AND _municipality = ANY (platform.municipalities_in_view())
  AND (platform.may('case-management.see-persons')
       OR _visit = ANY (platform.subjects_in_view('appointment')))`;

// As before, without those who don't want whoever looks, and but for the key, which comes with each look and is in no copy of the database. Whoever sends
// another one gains nothing: what is looked for still counts once for each of its forms.
const keyed = [
  // Policies bind the owner too, and let nobody delete.
  'ALTER TABLE case_management.recognition_look NO FORCE ROW LEVEL SECURITY',
  'DELETE FROM case_management.recognition_look',
  'ALTER TABLE case_management.recognition_look FORCE ROW LEVEL SECURITY',
  'DROP FUNCTION case_management.recognise(text, uuid, text, text, text[], int, int)',
  `CREATE FUNCTION case_management.recognise(_municipality text, _visit uuid, _phone text,
       _email text, _tokens text[], _looks int, _most int, _key bytea)
     RETURNS TABLE (id uuid, name text, latin text, birth_year int, last_met_at timestamptz,
                    by_contact boolean)
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _digest text := encode(sha256(_key || sha256(convert_to(
       concat_ws(E'\\n', _phone, _email, array_to_string(_tokens, ' ')), 'UTF8'))), 'hex');
     _refusing uuid[] := case_management.persons_refusing();
   BEGIN
     IF NOT (${allowed}) THEN
       RETURN;
     END IF;
     PERFORM pg_advisory_xact_lock(hashtextextended(_visit::text, 11));
     INSERT INTO case_management.recognition_look (municipality, visit_id, digest, looked_at)
       VALUES (_municipality, _visit, _digest, platform.moment()) ON CONFLICT DO NOTHING;
     IF (SELECT count(*) FROM case_management.recognition_look l
          WHERE l.municipality = _municipality AND l.visit_id = _visit) > _looks THEN
       RAISE EXCEPTION 'looked too often' USING ERRCODE = 'OSS01';
     END IF;
     RETURN QUERY
       WITH found AS (
         SELECT c.person_id, true AS contact, 0::bigint AS tokens
           FROM case_management.person_contact c
          WHERE c.municipality = _municipality AND c.replaced_at IS NULL AND NOT c.restricted
            AND c.phone = _phone
          UNION ALL
         SELECT c.person_id, true, 0
           FROM case_management.person_contact c
          WHERE c.municipality = _municipality AND c.replaced_at IS NULL AND NOT c.restricted
            AND c.email = _email
          UNION ALL
         (SELECT t.person_id, false, count(*)
            FROM case_management.search_token t
           WHERE t.municipality = _municipality AND t.token = ANY (_tokens) AND NOT t.restricted
           GROUP BY t.person_id ORDER BY 3 DESC, 1 LIMIT 50)),
       ranked AS (
         SELECT f.person_id, bool_or(f.contact) AS contact, sum(f.tokens) AS tokens
           FROM found f GROUP BY f.person_id),
       likely AS (
         SELECT p.id, p.name, p.latin, p.birth_year, p.last_met_at, r.contact, r.tokens
           FROM ranked r JOIN case_management.person p ON p.id = r.person_id
          WHERE p.municipality = _municipality AND p.id <> ALL (_refusing)
          ORDER BY r.contact DESC, r.tokens DESC, p.last_met_at DESC NULLS LAST, p.id
          LIMIT least(_most, 5)),
       proposed AS (
         INSERT INTO case_management.recognition_candidate
                (municipality, visit_id, person_id, proposed_at)
         SELECT _municipality, _visit, l.id, platform.moment() FROM likely l
             ON CONFLICT DO NOTHING)
       SELECT l.id, l.name, l.latin, l.birth_year, l.last_met_at, l.contact FROM likely l
        ORDER BY l.contact DESC, l.tokens DESC, l.last_met_at DESC NULLS LAST, l.id;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.recognise FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.recognise TO desk_app',
  `COMMENT ON COLUMN case_management.recognition_look.digest IS
     'keyed, of what was looked for; the same visit looked at again counts once'`,
];

const byOwner = '(SELECT platform.acts_as_owner())';
const lookLongOver = `${theServiceEverywhere} AND ${olderThan('looked_at', 30)}`;
const proposalLongOver = `${theServiceEverywhere} AND ${olderThan('proposed_at', 30)}`;

// What the worker may delete it may see.
const forgotten = [
  `CREATE INDEX recognition_look_over ON case_management.recognition_look (municipality, looked_at)`,
  `CREATE INDEX recognition_candidate_over
     ON case_management.recognition_candidate (municipality, proposed_at)`,
  `ALTER POLICY reads ON case_management.recognition_look USING (${byOwner} OR ${lookLongOver})`,
  `ALTER POLICY deletes ON case_management.recognition_look USING (${lookLongOver})`,
  `ALTER POLICY reads ON case_management.recognition_candidate USING (${byOwner}
     OR ${may('case-management.recognise')} AND ${ownMunicipality}
        AND (${may('case-management.see-persons')} OR ${granted('visit_id', 'appointment')})
     OR ${proposalLongOver})`,
  // The owner takes out who becomes restricted.
  `ALTER POLICY deletes ON case_management.recognition_candidate
     USING (${byOwner} OR ${proposalLongOver})`,
  `GRANT SELECT, DELETE ON case_management.recognition_look, case_management.recognition_candidate
     TO desk_worker`,
];
