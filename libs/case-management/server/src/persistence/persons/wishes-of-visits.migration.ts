import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With whom a visit is not to end up, for whoever moves it: a visitor, a desk, who keeps the hours.
 * None of them needs to see whose it is. Of restricted persons nothing is said: a desk could tell by
 * the mediator who is left out that the visit is somebody's.
 */
export class WishesOfVisits1800700000020 implements MigrationInterface {
  name = 'WishesOfVisits1800700000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE FUNCTION case_management.unwanted_of(_visits uuid[])
         RETURNS TABLE (visit_id uuid, mediator_id uuid)
         LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
         SELECT t.visit_id, u.mediator_id
           FROM case_management.visit_tie t
           JOIN case_management.unwanted_mediator u
             ON u.municipality = t.municipality AND u.person_id = t.person_id
          WHERE t.municipality = ANY (platform.municipalities_in_view())
            AND t.visit_id = ANY (_visits) AND t.untied_at IS NULL AND NOT t.restricted
       $$`,
      'REVOKE EXECUTE ON FUNCTION case_management.unwanted_of FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION case_management.unwanted_of TO desk_app',
      // Whoever no longer sees somebody would be asked to write once more what they wrote, and learn
      // that something has changed about them.
      `CREATE FUNCTION case_management.written_by_asker(_visits uuid[])
         RETURNS TABLE (visit_id uuid)
         LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
         SELECT DISTINCT e.visit_id FROM case_management.encounter e
          WHERE e.municipality = ANY (platform.municipalities_in_view())
            AND e.visit_id = ANY (_visits) AND e.author = platform.operator_id()
       $$`,
      'REVOKE EXECUTE ON FUNCTION case_management.written_by_asker FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION case_management.written_by_asker TO desk_app',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION case_management.unwanted_of',
      'DROP FUNCTION case_management.written_by_asker',
    ]);
  }
}
