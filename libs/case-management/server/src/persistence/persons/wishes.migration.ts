import { granted, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { personColumns, shown } from './person-policies';

/**
 * By whom somebody wants to be received. A mediator whom they don't want is given them by no visit
 * and no grant, is proposed them by nothing, and learns from nothing that they are known.
 */
export class Wishes1800400000030 implements MigrationInterface {
  name = 'Wishes1800400000030';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...wishes, ...given, ...ties, ...candidates]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('whom somebody does not want stays written'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';
const registers = may('case-management.register-person');
const seen = `${ownMunicipality} AND ${shown('person_id')}`;
const refusing = '((SELECT case_management.persons_refusing())::uuid[])';

const wishes = [
  'ALTER TABLE case_management.person ADD COLUMN wishes_woman boolean NOT NULL DEFAULT false',
  'GRANT UPDATE (wishes_woman) ON case_management.person TO desk_app',
  `CREATE TABLE case_management.unwanted_mediator (
     ${personColumns},
     mediator_id uuid NOT NULL,
     recorded_by uuid NOT NULL,
     recorded_at timestamptz NOT NULL,
     PRIMARY KEY (municipality, person_id, mediator_id)
   )`,
  `CREATE INDEX unwanted_mediator_of ON case_management.unwanted_mediator
     (municipality, mediator_id)`,
  // A CASE: whom the owner's function looks for decides what the other branch would ask.
  ...protect('case_management.unwanted_mediator', {
    reads: `CASE WHEN ${byOwner} THEN true ELSE ${seen} END`,
    inserts: `${registers} AND ${seen} AND recorded_by = (SELECT platform.operator_id())`,
    deletes: `${registers} AND ${seen}`,
  }),
  'GRANT SELECT, INSERT, DELETE ON case_management.unwanted_mediator TO desk_app',
];

// Policies ask it, so whoever meets them may run it; it tells who asks of nobody else.
const given = [
  `CREATE FUNCTION case_management.persons_refusing() RETURNS uuid[]
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT ARRAY(SELECT u.person_id FROM case_management.unwanted_mediator u
                   WHERE u.municipality = ANY (platform.municipalities_in_view())
                     AND u.mediator_id = platform.operator_id())
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.persons_refusing FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.persons_refusing TO desk_app, desk_worker',
  `CREATE OR REPLACE FUNCTION case_management.persons_given() RETURNS uuid[]
     LANGUAGE sql STABLE RETURN
     CASE WHEN platform.may('case-management.see-given-persons')
       THEN ARRAY(
         SELECT g.id FROM unnest(platform.subjects_in_view('person') || ARRAY(
           SELECT t.person_id FROM case_management.visit_tie t
            WHERE t.municipality = ANY (platform.municipalities_in_view())
              AND t.visit_id = ANY (platform.subjects_in_view('appointment'))
              AND t.untied_at IS NULL AND NOT t.restricted)) AS g (id)
          WHERE g.id <> ALL ${refusing})
       ELSE '{}'::uuid[] END`,
];

const recognises = may('case-management.recognise');
const seesAll = may('case-management.see-persons');
const byGrant = `${granted('person_id', 'person')} AND person_id <> ALL ${refusing}`;
const ofTie = `${ownMunicipality} AND CASE WHEN ${seesAll}
  THEN NOT restricted OR ${byGrant}
  ELSE ${granted('visit_id', 'appointment')} AND NOT restricted AND person_id <> ALL ${refusing}
       OR ${byGrant} END`;

// Whose visit it is they see no more. Were it refused to tie it, they would learn that it is
// somebody's; so this tie ends, and the desk sees that it did.
const ties = [
  `ALTER POLICY reads ON case_management.visit_tie USING (${byOwner} OR ${ofTie})`,
  `ALTER POLICY updates ON case_management.visit_tie
     USING (${recognises} AND (${byOwner} OR ${ofTie}))
     WITH CHECK (${recognises} AND (${byOwner} OR ${ofTie}))`,
  `CREATE FUNCTION case_management.give_way(_visit uuid) RETURNS void
     LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
     UPDATE case_management.visit_tie
        SET untied_at = platform.moment(), untied_by = platform.operator_id()
      WHERE municipality = ANY (platform.municipalities_in_view()) AND visit_id = _visit
        AND untied_at IS NULL AND NOT restricted
        AND visit_id = ANY (platform.subjects_in_view('appointment'))
        AND person_id = ANY (case_management.persons_refusing())
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.give_way FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.give_way TO desk_app',
];

// Without those who don't want whoever looks, as `recognise` leaves them out (`KeyedRecognition`).
const candidates = [
  `CREATE OR REPLACE FUNCTION case_management.candidates_of(visit uuid) RETURNS uuid[]
     LANGUAGE sql STABLE
     RETURN ARRAY(SELECT c.person_id FROM case_management.recognition_candidate c
       WHERE c.municipality = ANY (platform.municipalities_in_view()) AND c.visit_id = visit
         AND c.person_id <> ALL ${refusing})`,
];
