import { runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In an emergency the code of a visit of another municipality tells which visit it is, and nothing of it. */
export class SoughtByCode1800500000030 implements MigrationInterface {
  name = 'SoughtByCode1800500000030';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE POLICY by_owner ON scheduling.appointment FOR SELECT
         USING ((SELECT platform.acts_as_owner()))`,
      `CREATE FUNCTION scheduling.sought_by_code(_hashes text[]) RETURNS uuid
         LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
         SELECT a.id FROM scheduling.appointment a
          WHERE a.municipality = (SELECT platform.emergency_looks_in())
            AND a.code_hash = ANY (_hashes)
          LIMIT 1
       $$`,
      'REVOKE EXECUTE ON FUNCTION scheduling.sought_by_code FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION scheduling.sought_by_code TO desk_app',
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION scheduling.sought_by_code',
      'DROP POLICY by_owner ON scheduling.appointment',
    ]);
  }
}
