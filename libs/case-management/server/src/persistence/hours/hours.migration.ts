import { appendOnly, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson } from '../persons/person-policies';

/** Hours of work: what is corrected by hand, and for how long somebody met people whom they see no more. */
export class Hours1800300000010 implements MigrationInterface {
  name = 'Hours1800300000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...corrections, ...meetings]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was signed stays written'));
  }
}

const seesOwn = may('case-management.see-own-hours');
const signs = may('case-management.sign-hours');
const own = 'operator_id = (SELECT platform.operator_id())';

const corrections = [
  `CREATE TABLE case_management.hours_correction (
     id uuid PRIMARY KEY,
     municipality text NOT NULL CHECK (municipality ~ '^[0-9]{6}$'),
     operator_id uuid NOT NULL,
     day date NOT NULL,
     minutes int NOT NULL CHECK (minutes BETWEEN -600 AND 600 AND minutes <> 0),
     reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
     corrected_at timestamptz NOT NULL
   )`,
  `COMMENT ON COLUMN case_management.hours_correction.reason IS
     'about whoever works here; nobody who is served is named'`,
  `CREATE INDEX hours_correction_of ON case_management.hours_correction
     (municipality, operator_id, day)`,
  ...protect('case_management.hours_correction', {
    reads: `${ownMunicipality} AND (${signs} OR ${seesOwn} AND ${own})`,
    inserts: `${ownMunicipality} AND ${seesOwn} AND ${own}`,
  }),
  ...appendOnly('case_management.hours_correction'),
  'GRANT SELECT, INSERT ON case_management.hours_correction TO desk_app',
];

// A mediator sees nobody any more seven days after the visit; the minutes of the month stay theirs.
const meetings = [
  `ALTER POLICY reads ON case_management.encounter
     USING ((SELECT platform.acts_as_owner()) OR ${ofPerson('person_id')})`,
  `CREATE FUNCTION case_management.meetings_of(_operator uuid, _from timestamptz, _until timestamptz)
     RETURNS TABLE (municipality text, visit_id uuid, started_at timestamptz, minutes int, kind text)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT e.municipality, e.visit_id, e.started_at, e.minutes, e.kind
       FROM case_management.encounter e
      WHERE e.municipality = ANY (platform.municipalities_in_view()) AND e.author = _operator
        AND e.started_at >= _from AND e.started_at < _until
        AND (platform.may('case-management.sign-hours')
             OR platform.may('case-management.see-own-hours')
                AND _operator = platform.operator_id())
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.meetings_of FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.meetings_of TO desk_app',
];
