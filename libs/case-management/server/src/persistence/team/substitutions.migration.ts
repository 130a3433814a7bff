import { appendOnly, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is given to somebody who is away is given to a colleague for those days. */
export class Substitutions1800400000040 implements MigrationInterface {
  name = 'Substitutions1800400000040';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...substitutions, ...granting]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who stood in for whom stays written'));
  }
}

const signs = may('case-management.sign-hours');
const isGiven = may('case-management.see-given-persons');
const me = '(SELECT platform.operator_id())';

const substitutions = [
  `CREATE TABLE case_management.substitution (
     id uuid PRIMARY KEY,
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     operator_id uuid NOT NULL,
     substitute_id uuid NOT NULL CHECK (substitute_id <> operator_id),
     first_day date NOT NULL CHECK (first_day <= (named_at AT TIME ZONE 'Europe/Rome')::date + 92),
     last_day date NOT NULL CHECK (last_day BETWEEN first_day AND first_day + 91),
     named_by uuid NOT NULL,
     named_at timestamptz NOT NULL
   )`,
  `CREATE INDEX substitution_last ON case_management.substitution (municipality, last_day)`,
  ...protect('case_management.substitution', {
    reads: `${ownMunicipality} AND (${signs} OR ${isGiven} AND operator_id = ${me})`,
    inserts: `${ownMunicipality} AND named_by = ${me}
      AND (${signs} OR ${isGiven} AND operator_id = ${me})`,
  }),
  ...appendOnly('case_management.substitution'),
  'GRANT SELECT, INSERT ON case_management.substitution TO desk_app',
];

const midnight = (day: string): string => `(${day})::timestamp AT TIME ZONE 'Europe/Rome'`;

// A trigger: the row says who, for whom and how long, and its policy who may say so. Nobody is given
// for longer than to whom they are given, and a person who refuses the colleague stays unseen. A
// restricted record is handed on by its team alone: who signs could name themselves into it.
const granting = [
  `CREATE FUNCTION case_management.grant_substitute() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(NEW.municipality, 13));
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
            permission_class, valid_from, valid_until, why, granted_at)
     SELECT g.municipality, g.subject_kind, g.subject, NEW.substitute_id, g.permission_class,
            greatest(min(g.valid_from), ${midnight('NEW.first_day')}),
            least(max(g.valid_until), ${midnight('NEW.last_day + 1')}),
            'substitution', platform.moment()
       FROM platform.access_grant g
      WHERE g.municipality = NEW.municipality AND g.operator = NEW.operator_id
        AND g.subject_kind = 'person' AND g.why <> 'substitution'
        AND (g.why <> 'team' OR NEW.named_by = NEW.operator_id)
        AND g.valid_until > greatest(platform.moment(), ${midnight('NEW.first_day')})
        AND g.valid_from < ${midnight('NEW.last_day + 1')}
      GROUP BY g.municipality, g.subject_kind, g.subject, g.permission_class;
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.grant_substitute FROM PUBLIC',
  `CREATE TRIGGER granted AFTER INSERT ON case_management.substitution
     FOR EACH ROW EXECUTE FUNCTION case_management.grant_substitute()`,
];
