import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By whom those who come want to be received, restricted persons among them, and what they agreed to
 * where nobody such was there. What is not `told` decides between free mediators, and nobody can tell
 * from it that a visit is somebody's.
 */
export class HeardWishes1800810000010 implements MigrationInterface {
  name = 'HeardWishes1800810000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what somebody agreed to stays written'));
  }
}

const isTold = `NOT t.restricted OR platform.asker() = 'on_order'
  OR t.person_id = ANY (platform.subjects_in_view('person'))`;
const unwanted = `ARRAY(SELECT u.mediator_id FROM case_management.unwanted_mediator u
  WHERE u.municipality = t.municipality AND u.person_id = t.person_id)`;

const statements = [
  `ALTER TABLE case_management.visit_tie
     ADD COLUMN agreed_at timestamptz, ADD COLUMN agreed_by uuid,
     ADD CHECK ((agreed_at IS NULL) = (agreed_by IS NULL))`,
  `COMMENT ON COLUMN case_management.visit_tie.agreed_at IS
     'they asked for a woman, none was there, and they agreed to whom there was'`,
  'GRANT UPDATE (agreed_at, agreed_by) ON case_management.visit_tie TO desk_app',
  'DROP FUNCTION case_management.unwanted_of',
  `CREATE FUNCTION case_management.wishes_of(_visits uuid[])
     RETURNS TABLE (visit_id uuid, told boolean, woman boolean, without uuid[])
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT t.visit_id, ${isTold}, p.wishes_woman AND t.agreed_at IS NULL, ${unwanted}
       FROM case_management.visit_tie t
       JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
      WHERE t.municipality = ANY (platform.municipalities_in_view())
        AND t.visit_id = ANY (_visits) AND t.untied_at IS NULL
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.wishes_of FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.wishes_of TO desk_app',
];
