import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personColumns } from '../persons/person-policies';
import { itsCase, me, seen } from './case-policies';

/** What is to be done in a case, by whom and until when. */
export class CaseTasks1800910000020 implements MigrationInterface {
  name = 'CaseTasks1800910000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...tasks, ...bounded]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was to be done stays written'));
  }
}

const works = `${may('case-management.record-encounter')} AND ${seen}`;

const tasks = [
  `CREATE TABLE case_management.case_task (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 4096),
     due date NOT NULL,
     owner uuid NOT NULL,
     added_by uuid NOT NULL,
     added_at timestamptz NOT NULL,
     ended text CHECK (ended IN ('done', 'cancelled')),
     ended_at timestamptz,
     ended_by uuid,
     CHECK ((ended IS NULL) = (ended_at IS NULL) AND (ended IS NULL) = (ended_by IS NULL))
   )`,
  `CREATE INDEX case_task_due ON case_management.case_task (municipality, owner, due, id)
     WHERE ended IS NULL`,
  'CREATE INDEX case_task_of ON case_management.case_task (municipality, case_id, added_at DESC)',
  'CREATE INDEX case_task_about ON case_management.case_task (municipality, person_id)',
  ...protect('case_management.case_task', {
    reads: seen,
    inserts: `${works} AND added_by = ${me} AND ended IS NULL`,
    updates: { from: works, to: `${works} AND ended_by = ${me}` },
  }),
  `GRANT SELECT, INSERT, UPDATE (ended, ended_at, ended_by)
     ON case_management.case_task TO desk_app`,
];

// Whoever sees a case sees all its tasks, so their own rights count them.
const bounded = [
  `CREATE FUNCTION case_management.bound_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.case_id::text, 14));
     IF (SELECT count(*) FROM case_management.case_task t
          WHERE t.municipality = NEW.municipality AND t.case_id = NEW.case_id
            AND t.ended IS NULL) >= 100 THEN
       RAISE EXCEPTION 'a hundred tasks wait' USING ERRCODE = 'check_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER bounded BEFORE INSERT ON case_management.case_task
     FOR EACH ROW EXECUTE FUNCTION case_management.bound_tasks()`,
];
