import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../database/statements';

/**
 * Somebody is looked for by who they are: the access is written, and told of, before anybody knows
 * whether there is such a person. Whom it is about is said once, afterwards.
 */
export class SoughtByWords1800500000020 implements MigrationInterface {
  name = 'SoughtByWords1800500000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, statements);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was read in an emergency stays written'));
  }
}

const statements = [
  `ALTER TABLE platform.emergency_access ALTER subject DROP NOT NULL,
     ALTER subject_kind DROP NOT NULL, ADD CHECK ((subject IS NULL) = (subject_kind IS NULL))`,
  `COMMENT ON COLUMN platform.emergency_access.subject IS
     'null while nobody was looked for yet, and where nobody was found'`,
  'GRANT UPDATE (subject, subject_kind) ON platform.emergency_access TO desk_app',
  `CREATE FUNCTION platform.subject_is_said_once() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.subject IS NOT NULL OR OLD.closed_at IS NOT NULL THEN
       RAISE EXCEPTION 'an emergency access is about one person'
         USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER subject_is_said_once BEFORE UPDATE ON platform.emergency_access
     FOR EACH ROW WHEN ((OLD.subject, OLD.subject_kind)
                        IS DISTINCT FROM (NEW.subject, NEW.subject_kind))
     EXECUTE FUNCTION platform.subject_is_said_once()`,
  // Where it leads while nobody was looked for yet; functions that look ask for it.
  `CREATE FUNCTION platform.emergency_looks_in() RETURNS text LANGUAGE sql STABLE RETURN (
     SELECT access.municipality FROM platform.emergency_access access
      WHERE access.id = platform.emergency_access_in_view()
        AND access.operator_id = platform.operator_id()
        AND access.role = platform.role_in_view()
        AND access.municipality = ANY (platform.municipalities_in_view())
        AND access.subject IS NULL AND access.closed_at IS NULL
        AND access.ends_at > platform.moment())`,
];
