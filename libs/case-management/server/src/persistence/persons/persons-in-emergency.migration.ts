import { emergencySubject, runAll, showInEmergency } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, recognising } from './person-policies';

/** In an emergency somebody of another municipality is found by who they are, and read about. */
export class PersonsInEmergency1800500000040 implements MigrationInterface {
  name = 'PersonsInEmergency1800500000040';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...found, ...read]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('an emergency that was opened stays readable'));
  }
}

/**
 * One person or none: of two who are called the same and born on one day nobody is shown. Restricted
 * persons are nobody to it; the work is the same. Ties the owner sees already (`Wishes`).
 */
const found = [
  `ALTER POLICY reads ON case_management.person_fact
     USING (${recognising} OR ${ofPerson('person_id')})`,
  `CREATE FUNCTION case_management.sought_in_emergency(_tokens text[], _birth text, _visit uuid)
     RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     WITH place AS MATERIALIZED (SELECT platform.emergency_looks_in() AS code),
     named AS (
       SELECT t.person_id AS id FROM case_management.search_token t
        WHERE t.municipality = (SELECT code FROM place) AND t.token = ANY (_tokens)
          AND NOT t.restricted
        GROUP BY t.person_id HAVING count(*) = cardinality(_tokens)),
     found AS (
       SELECT n.id FROM named n
        WHERE _birth IS NULL OR EXISTS (
              SELECT FROM case_management.person_fact f
               WHERE f.municipality = (SELECT code FROM place) AND f.person_id = n.id
                 AND f.kind = 'birth' AND f.replaced_at IS NULL AND f.value->>'date' = _birth)
        UNION
       SELECT v.person_id FROM case_management.visit_tie v
        WHERE v.municipality = (SELECT code FROM place) AND v.visit_id = _visit
          AND v.untied_at IS NULL AND NOT v.restricted)
     SELECT (array_agg(id))[1] FROM found HAVING count(*) = 1
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.sought_in_emergency FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.sought_in_emergency TO desk_app',
];

// Also of who becomes restricted while it is open.
const theirs = `person_id = ${emergencySubject} AND NOT restricted`;

const read = [
  showInEmergency('case_management.person', `id = ${emergencySubject} AND NOT restricted`),
  ...['person_fact', 'person_contact', 'encounter', 'access', 'private_part', 'next_step'].map(
    (table) => showInEmergency(`case_management.${table}`, theirs),
  ),
];
