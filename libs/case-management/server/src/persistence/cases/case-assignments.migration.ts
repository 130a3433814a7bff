import { protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personColumns } from '../persons/person-policies';
import { byOwner, itsCase, leadingItsCase, me, seen, takesCharge } from './case-policies';

/** Who follows a case beside its social worker: a row says who and how long, its trigger grants it. */
export class CaseAssignments1800910000010 implements MigrationInterface {
  name = 'CaseAssignments1800910000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...assignments, ...granting, ...ending, ...restricting]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who followed a case stays written'));
  }
}

const assigns = `${takesCharge} AND ${leadingItsCase('case_assignment')}`;

const assignments = [
  `CREATE TABLE case_management.case_assignment (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     operator_id uuid NOT NULL,
     first_day date NOT NULL,
     last_day date NOT NULL CHECK (last_day BETWEEN first_day AND first_day + 365),
     assigned_by uuid NOT NULL,
     assigned_at timestamptz NOT NULL,
     ended_at timestamptz,
     CHECK (first_day = (assigned_at AT TIME ZONE 'Europe/Rome')::date)
   )`,
  `COMMENT ON COLUMN case_management.case_assignment.ended_at IS
     'before its last day: by who leads the case, as it is closed, or as its record is restricted'`,
  `CREATE INDEX case_assignment_of ON case_management.case_assignment (municipality, case_id)`,
  `CREATE INDEX case_assignment_about ON case_management.case_assignment (municipality, person_id)`,
  ...protect('case_management.case_assignment', {
    reads: `CASE WHEN ${byOwner} THEN true ELSE ${seen} END`,
    inserts: `${assigns} AND assigned_by = ${me}`,
    updates: `CASE WHEN ${byOwner} THEN true ELSE ${assigns} END`,
  }),
  `GRANT SELECT, INSERT, UPDATE (ended_at) ON case_management.case_assignment TO desk_app`,
];

const now = 'g.valid_from <= platform.moment() AND g.valid_until > platform.moment()';

// A restricted record is its team's: whoever is assigned to its case joins the team first.
const granting = [
  `CREATE FUNCTION case_management.grant_assigned() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF NEW.restricted AND NOT EXISTS (
          SELECT FROM platform.access_grant g
           WHERE g.municipality = NEW.municipality AND g.subject = NEW.person_id
             AND g.subject_kind = 'person' AND g.operator = NEW.operator_id
             AND g.why = 'team' AND ${now}) THEN
       RAISE EXCEPTION 'not of the team' USING ERRCODE = 'insufficient_privilege';
     END IF;
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
            permission_class, valid_from, valid_until, why, granted_at)
     VALUES (NEW.municipality, 'person', NEW.person_id, NEW.operator_id,
       'case-management.see-given-persons', platform.moment(),
       (NEW.last_day + 1)::timestamp AT TIME ZONE 'Europe/Rome', 'assignment', platform.moment());
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.grant_assigned FROM PUBLIC',
  `CREATE TRIGGER granted AFTER INSERT ON case_management.case_assignment
     FOR EACH ROW EXECUTE FUNCTION case_management.grant_assigned()`,
];

// With it ends what was handed on of it to who stands in for them, unless they are given the person
// in another way too.
const ending = [
  `CREATE FUNCTION case_management.end_assigned() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     UPDATE platform.access_grant g SET valid_until = platform.moment()
      WHERE g.municipality = NEW.municipality AND g.subject = NEW.person_id
        AND g.subject_kind = 'person' AND g.operator = NEW.operator_id
        AND g.why = 'assignment' AND g.valid_until > platform.moment();
     UPDATE platform.access_grant g SET valid_until = platform.moment()
       FROM case_management.substitution s
      WHERE g.municipality = NEW.municipality AND g.subject = NEW.person_id
        AND g.subject_kind = 'person' AND g.why = 'substitution'
        AND g.valid_until > platform.moment()
        AND s.municipality = g.municipality AND s.substitute_id = g.operator
        AND s.operator_id = NEW.operator_id AND s.named_at = g.granted_at
        AND NOT EXISTS (SELECT FROM platform.access_grant o
                         WHERE o.municipality = g.municipality AND o.subject = g.subject
                           AND o.subject_kind = 'person' AND o.operator = NEW.operator_id
                           AND o.valid_until > platform.moment());
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.end_assigned FROM PUBLIC',
  `CREATE TRIGGER ended AFTER UPDATE OF ended_at ON case_management.case_assignment
     FOR EACH ROW WHEN (NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL)
     EXECUTE FUNCTION case_management.end_assigned()`,
];

// Whoever follows a restricted record is named anew, one by one; so too when it is everybody's again.
const restricting = [
  `CREATE FUNCTION case_management.end_assignments_of() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     UPDATE case_management.case_assignment SET ended_at = platform.moment()
      WHERE municipality = NEW.municipality AND person_id = NEW.id AND ended_at IS NULL;
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.end_assignments_of FROM PUBLIC',
  `CREATE TRIGGER assignments_end AFTER UPDATE OF restricted ON case_management.person
     FOR EACH ROW WHEN (NEW.restricted <> OLD.restricted)
     EXECUTE FUNCTION case_management.end_assignments_of()`,
];
