import { appendOnly, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A restricted record of which nobody works in its municipality any more is found by nobody. Where
 * there are some is told to who keeps the staff, and nothing about whom.
 */
export class TeamlessRecords1800400000020 implements MigrationInterface {
  name = 'TeamlessRecords1800400000020';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...naming, ...records]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who was named stays written'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';

// Whoever may see a restricted record by somebody's word is explained by whose word it was.
const naming = [
  `CREATE TABLE case_management.team_naming (
     id uuid PRIMARY KEY DEFAULT uuidv7(),
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     operator_id uuid NOT NULL,
     named_by uuid NOT NULL CHECK (named_by <> operator_id),
     named_at timestamptz NOT NULL,
     records int NOT NULL CHECK (records > 0)
   )`,
  'CREATE INDEX team_naming_of ON case_management.team_naming (municipality, named_at)',
  ...protect('case_management.team_naming', { reads: byOwner, inserts: byOwner }),
  ...appendOnly('case_management.team_naming'),
];

const allowed = `platform.may('case-management.name-teams')
  AND p.municipality = ANY (platform.municipalities_in_view())`;

// Who works where the identity knows; both arrays go together, line by line.
const records = [
  `CREATE INDEX person_restricted ON case_management.person (municipality, id) WHERE restricted`,
  `CREATE FUNCTION case_management.teamless_of(_places text[], _operators uuid[])
     RETURNS TABLE (id uuid, municipality text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT p.id, p.municipality FROM case_management.person p
      WHERE p.restricted AND ${allowed}
        AND NOT EXISTS (
              SELECT 1 FROM platform.access_grant g
                JOIN unnest(_places, _operators) AS w (place, operator)
                  ON w.place = g.municipality AND w.operator = g.operator
               WHERE g.municipality = p.municipality AND g.subject = p.id
                 AND g.subject_kind = 'person' AND g.why = 'team'
                 AND g.valid_from <= platform.moment() AND g.valid_until > platform.moment())
   $$`,
  // For the two below alone: an id of somebody is told to nobody who may not see them.
  'REVOKE EXECUTE ON FUNCTION case_management.teamless_of FROM PUBLIC',
  `CREATE FUNCTION case_management.count_teamless(_places text[], _operators uuid[])
     RETURNS TABLE (municipality text, records int)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT t.municipality, count(*)::int FROM case_management.teamless_of(_places, _operators) t
      GROUP BY t.municipality ORDER BY t.municipality
   $$`,
  ...forTheApp('count_teamless'),
  `CREATE FUNCTION case_management.name_team(_municipality text, _operator uuid, _places text[],
       _operators uuid[]) RETURNS int
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _records int;
   BEGIN
     IF _operator = platform.operator_id() THEN
       RETURN 0;
     END IF;
     PERFORM pg_advisory_xact_lock(hashtextextended(_municipality, 12));
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
            permission_class, valid_from, valid_until, why, granted_at)
     SELECT t.municipality, 'person', t.id, _operator, 'case-management.see-given-persons',
            platform.moment(), platform.moment() + interval '5 years', 'team', platform.moment()
       FROM case_management.teamless_of(_places, _operators) t
      WHERE t.municipality = _municipality
        AND NOT EXISTS (SELECT FROM case_management.unwanted_mediator u
                         WHERE u.municipality = t.municipality AND u.person_id = t.id
                           AND u.mediator_id = _operator);
     GET DIAGNOSTICS _records = ROW_COUNT;
     IF _records > 0 THEN
       INSERT INTO case_management.team_naming
              (municipality, operator_id, named_by, named_at, records)
       VALUES (_municipality, _operator, platform.operator_id(), platform.moment(), _records);
     END IF;
     RETURN _records;
   END $$`,
  ...forTheApp('name_team'),
];

function forTheApp(name: string): string[] {
  return [
    `REVOKE EXECUTE ON FUNCTION case_management.${name} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION case_management.${name} TO desk_app`,
  ];
}
