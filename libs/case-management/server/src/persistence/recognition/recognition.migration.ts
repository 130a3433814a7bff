import { granted, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofTie, shown } from '../persons/person-policies';

/**
 * Who may be the one that has come. A mediator sees nobody's record before they know whose visit
 * it is, so a function of the owner looks for them, gives five at most, and counts for how many
 * different contacts of a visit it was asked.
 */
export class Recognition1800200000010 implements MigrationInterface {
  name = 'Recognition1800200000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...looks, ...ties, ...recognise]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('how often somebody looked stays counted'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';

const looks = [
  `CREATE TABLE case_management.recognition_look (
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     visit_id uuid NOT NULL,
     digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
     looked_at timestamptz NOT NULL,
     PRIMARY KEY (municipality, visit_id, digest)
   )`,
  `COMMENT ON COLUMN case_management.recognition_look.digest IS
     'of what was looked for; the same visit looked at again counts once'`,
  ...protect('case_management.recognition_look', { reads: byOwner, inserts: byOwner }),
  // Whom a reader was proposed for a visit: these alone can be tied by who sees nobody else.
  `CREATE TABLE case_management.recognition_candidate (
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     visit_id uuid NOT NULL,
     person_id uuid NOT NULL REFERENCES case_management.person (id),
     proposed_at timestamptz NOT NULL,
     PRIMARY KEY (municipality, visit_id, person_id)
   )`,
  ...protect('case_management.recognition_candidate', {
    reads: `${byOwner} OR ${may('case-management.recognise')} AND ${ownMunicipality}
      AND (${may('case-management.see-persons')} OR ${granted('visit_id', 'appointment')})`,
    inserts: byOwner,
  }),
  'GRANT SELECT ON case_management.recognition_candidate TO desk_app',
  `CREATE FUNCTION case_management.candidates_of(visit uuid) RETURNS uuid[] LANGUAGE sql STABLE
     RETURN ARRAY(SELECT c.person_id FROM case_management.recognition_candidate c
       WHERE c.municipality = ANY (platform.municipalities_in_view()) AND c.visit_id = visit)`,
];

// A restricted person is never proposed, so none is tied so.
const ties = [
  `ALTER POLICY inserts ON case_management.visit_tie WITH CHECK (
     ${may('case-management.recognise')} AND ${ownMunicipality}
     AND tied_by = (SELECT platform.operator_id())
     AND (${may('case-management.see-persons')} OR ${granted('visit_id', 'appointment')})
     AND (${shown('person_id')}
          OR NOT restricted AND person_id = ANY (case_management.candidates_of(visit_id))))`,
  `ALTER POLICY updates ON case_management.visit_tie
     USING (${may('case-management.recognise')} AND ${ofTie})
     WITH CHECK (${may('case-management.recognise')} AND ${ofTie})`,
];

const allowed = `platform.may('case-management.recognise')
  AND _municipality = ANY (platform.municipalities_in_view())
  AND (platform.may('case-management.see-persons')
       OR _visit = ANY (platform.subjects_in_view('appointment')))`;

// Restricted persons are left out for everybody: their team knows them.
const recognise = [
  `CREATE FUNCTION case_management.recognise(_municipality text, _visit uuid, _phone text,
       _email text, _tokens text[], _looks int, _most int)
     RETURNS TABLE (id uuid, name text, latin text, birth_year int, last_met_at timestamptz,
                    by_contact boolean)
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _digest text := encode(sha256(convert_to(
       concat_ws(E'\\n', _phone, _email, array_to_string(_tokens, ' ')), 'UTF8')), 'hex');
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
          WHERE p.municipality = _municipality
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
];
