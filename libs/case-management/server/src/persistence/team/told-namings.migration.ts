import { asks, may, ownMunicipality, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That somebody was named for the restricted records of a municipality is told to who answers for it
 * and to its social workers: one administrator alone can't put somebody there unseen.
 */
export class ToldNamings1800810000060 implements MigrationInterface {
  name = 'ToldNamings1800810000060';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...namings, ...naming]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who was told stays told'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';

const namings = [
  `ALTER POLICY reads ON case_management.team_naming USING (${byOwner}
     OR ${ownMunicipality} AND (${asks('worker')} OR ${may('case-management.sign-hours')}))`,
  `GRANT SELECT (id, municipality, operator_id, named_by, named_at)
     ON case_management.team_naming TO desk_app, desk_worker`,
];

// As before, and gives back what was written of it instead of how many there were.
const naming = [
  'DROP FUNCTION case_management.name_team',
  `CREATE FUNCTION case_management.name_team(_municipality text, _operator uuid, _places text[],
       _operators uuid[]) RETURNS uuid
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _records int;
     _naming uuid;
   BEGIN
     IF _operator = platform.operator_id() THEN
       RETURN NULL;
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
       VALUES (_municipality, _operator, platform.operator_id(), platform.moment(), _records)
       RETURNING id INTO _naming;
     END IF;
     RETURN _naming;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.name_team FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.name_team TO desk_app',
];
