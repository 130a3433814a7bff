import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personColumns } from '../persons/person-policies';
import { itsCase, me, seen } from './case-policies';

/** What another office has agreed with somebody; said better, it is replaced and stays. */
export class OtherPlans1800910000040 implements MigrationInterface {
  name = 'OtherPlans1800910000040';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, plans);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('what was agreed stays written'));
  }
}

// Append-only by the lack of any right, as the events of a case are.
const plans = [
  `CREATE TABLE case_management.other_plan (
     id uuid PRIMARY KEY,
     ${personColumns},
     ${itsCase},
     kind text NOT NULL CHECK (
       kind IN ('inclusion_allowance_pact', 'service_pact', 'reception_project', 'other')),
     first_day date NOT NULL,
     last_day date CHECK (last_day >= first_day),
     sealed bytea NOT NULL CHECK (octet_length(sealed) <= 4096),
     replaces uuid,
     written_by uuid NOT NULL,
     written_at timestamptz NOT NULL,
     UNIQUE (id, municipality),
     FOREIGN KEY (replaces, municipality) REFERENCES case_management.other_plan (id, municipality),
     UNIQUE (municipality, replaces)
   )`,
  `CREATE INDEX other_plan_of ON case_management.other_plan
     (municipality, person_id, written_at DESC)`,
  ...protect('case_management.other_plan', {
    reads: seen,
    inserts: `${may('case-management.record-encounter')} AND ${seen} AND written_by = ${me}`,
  }),
  'GRANT SELECT, INSERT ON case_management.other_plan TO desk_app',
];
