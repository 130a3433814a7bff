import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements';

/** Who signed in, and in which role: policies tell mediators and offices apart by it. */
export class Askers1795300000001 implements MigrationInterface {
  name = 'Askers1795300000001';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      `CREATE FUNCTION platform.operator_id() RETURNS uuid LANGUAGE sql STABLE
         RETURN NULLIF(current_setting('app.operator', true), '')::uuid`,
      `CREATE FUNCTION platform.role_in_view() RETURNS text LANGUAGE sql STABLE
         RETURN NULLIF(current_setting('app.role', true), '')`,
    ]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runAll(runner, [
      'DROP FUNCTION platform.operator_id()',
      'DROP FUNCTION platform.role_in_view()',
    ]);
  }
}
