import { appendOnly, may, ownMunicipality, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A substitution ends early: whoever was away is back. Who sees somebody by it is told on their page. */
export class EndedSubstitutions1800810000050 implements MigrationInterface {
  name = 'EndedSubstitutions1800810000050';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...ends, ...ending, ...told]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who stood in until when stays written'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';
const signs = may('case-management.sign-hours');
const isGiven = may('case-management.see-given-persons');
const me = '(SELECT platform.operator_id())';
// As the policy of substitutions asks it: what one sees of them, one may end.
const seen = `${ownMunicipality} AND EXISTS (
  SELECT FROM case_management.substitution s
   WHERE s.id = substitution_id AND s.municipality = substitution_end.municipality)`;

const ends = [
  `ALTER POLICY reads ON case_management.substitution USING (${byOwner}
     OR ${ownMunicipality} AND (${signs} OR ${isGiven} AND operator_id = ${me}))`,
  'ALTER TABLE case_management.substitution ADD UNIQUE (id, municipality)',
  `CREATE TABLE case_management.substitution_end (
     substitution_id uuid PRIMARY KEY,
     municipality text NOT NULL,
     ended_by uuid NOT NULL,
     ended_at timestamptz NOT NULL,
     FOREIGN KEY (substitution_id, municipality)
       REFERENCES case_management.substitution (id, municipality)
   )`,
  ...protect('case_management.substitution_end', {
    reads: `${byOwner} OR ${seen}`,
    inserts: `${seen} AND ended_by = ${me}`,
  }),
  ...appendOnly('case_management.substitution_end'),
  'GRANT SELECT, INSERT ON case_management.substitution_end TO desk_app',
];

// Grants of a substitution were made in its transaction, for its colleague.
const itsGrants = `g.municipality = s.municipality AND g.operator = s.substitute_id
  AND g.subject_kind = 'person' AND g.why = 'substitution' AND g.granted_at = s.named_at`;

const ending = [
  `CREATE FUNCTION case_management.end_substitute() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     UPDATE platform.access_grant g SET valid_until = platform.moment()
       FROM case_management.substitution s
      WHERE s.id = NEW.substitution_id AND s.municipality = NEW.municipality
        AND ${itsGrants} AND g.valid_until > platform.moment();
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.end_substitute FROM PUBLIC',
  `CREATE TRIGGER ended AFTER INSERT ON case_management.substitution_end
     FOR EACH ROW EXECUTE FUNCTION case_management.end_substitute()`,
];

// It asks whether who asks sees the person: grants of others are shown to nobody.
const told = [
  `CREATE FUNCTION case_management.standing_in(_municipality text, _person uuid)
     RETURNS TABLE (absent uuid, colleague uuid, last_day date)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT DISTINCT s.operator_id, s.substitute_id, s.last_day
       FROM platform.access_grant g
       JOIN case_management.substitution s ON ${itsGrants}
       JOIN case_management.person p ON p.municipality = g.municipality AND p.id = g.subject
      WHERE g.municipality = _municipality AND g.subject = _person
        AND g.municipality = ANY (platform.municipalities_in_view())
        AND g.valid_from <= platform.moment() AND g.valid_until > platform.moment()
        AND (platform.may('case-management.see-persons') AND NOT p.restricted
             OR p.id = ANY (case_management.persons_given()))
      ORDER BY s.last_day, s.operator_id, s.substitute_id
   $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.standing_in FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION case_management.standing_in TO desk_app',
];
