import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom those alone were given who have left: by a visit, by having written them down, by standing in.
 * Grants are seen by whom they let see, so the owner looks, for who reads notes at the desk. Who left is
 * said by who asks: a grant counts in the right role alone, and roles are of another context. Of
 * restricted persons nothing is said here: a record without a team is found by who keeps the staff.
 */
export class Unfollowed1800820000020 implements MigrationInterface {
  name = 'Unfollowed1800820000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, following);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('whom nobody follows is not left alone again'));
  }
}

const now = (grant: string): string =>
  `${grant}.valid_until > platform.moment() AND ${grant}.valid_from <= platform.moment()`;

const asks = `platform.may('case-management.see-persons')
  AND platform.may('case-management.read-notes')`;

const following = [
  `CREATE FUNCTION case_management.given_to_gone(_places text[], _operators uuid[], _most int)
     RETURNS TABLE (person_id uuid, municipality text, operator uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     WITH gone AS MATERIALIZED (
       SELECT g.place, g.operator FROM unnest(_places, _operators) AS g (place, operator)
        WHERE ${asks} AND g.place = ANY (platform.municipalities_in_view())),
     theirs AS (
       SELECT a.municipality, a.subject AS person, a.operator
         FROM gone JOIN platform.access_grant a
           ON a.municipality = gone.place AND a.operator = gone.operator
          AND a.subject_kind = 'person' AND ${now('a')}
        UNION
       SELECT t.municipality, t.person_id, a.operator
         FROM gone JOIN platform.access_grant a
           ON a.municipality = gone.place AND a.operator = gone.operator
          AND a.subject_kind = 'appointment' AND ${now('a')}
         JOIN case_management.visit_tie t
           ON t.municipality = a.municipality AND t.visit_id = a.subject AND t.untied_at IS NULL)
     SELECT p.id, p.municipality, min(theirs.operator::text)::uuid
       FROM theirs JOIN case_management.person p
         ON p.municipality = theirs.municipality AND p.id = theirs.person AND NOT p.restricted
      WHERE NOT EXISTS (
              SELECT FROM platform.access_grant a
               WHERE a.municipality = p.municipality AND a.subject = p.id
                 AND a.subject_kind = 'person' AND ${now('a')}
                 AND (a.municipality, a.operator) NOT IN (SELECT place, gone.operator FROM gone))
        AND NOT EXISTS (
              SELECT FROM case_management.visit_tie t JOIN platform.access_grant a
                ON a.municipality = t.municipality AND a.subject = t.visit_id
               AND a.subject_kind = 'appointment' AND ${now('a')}
               WHERE t.municipality = p.municipality AND t.person_id = p.id
                 AND t.untied_at IS NULL
                 AND (a.municipality, a.operator) NOT IN (SELECT place, gone.operator FROM gone))
      GROUP BY p.id, p.municipality, p.last_met_at
      ORDER BY p.last_met_at DESC NULLS LAST, p.id LIMIT least(_most, 50)
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.given_to_gone FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.given_to_gone TO desk_app',
];
