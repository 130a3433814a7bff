import { may, protect, runAll } from '@one-stop-shop/shared/server';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofPerson, ofTie, personColumns } from '../persons/person-policies';

/**
 * Who follows a restricted record. Grants are the owner's to write, so functions of the owner
 * restrict, let in, let go and lift; each asks for permission and team itself.
 */
export class Team1800400000010 implements MigrationInterface {
  name = 'Team1800400000010';

  up(runner: QueryRunner): Promise<void> {
    return runAll(runner, [...proposals, ...teams, ...ties, ...restricting, ...lifting]);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('who lifted a restriction stays written'));
  }
}

const byOwner = '(SELECT platform.acts_as_owner())';
const registers = may('case-management.register-person');
const shown = ofPerson('person_id');
const own = 'proposed_by = (SELECT platform.operator_id())';

const proposals = [
  `CREATE TABLE case_management.lifting_proposal (
     id uuid PRIMARY KEY,
     ${personColumns},
     proposed_by uuid NOT NULL,
     proposed_at timestamptz NOT NULL,
     withdrawn_at timestamptz,
     confirmed_by uuid CHECK (confirmed_by <> proposed_by),
     confirmed_at timestamptz,
     CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
     CHECK (withdrawn_at IS NULL OR confirmed_at IS NULL)
   )`,
  `COMMENT ON COLUMN case_management.lifting_proposal.withdrawn_at IS
     'by any of the team; set also when another is proposed after its days are over'`,
  `CREATE UNIQUE INDEX lifting_proposal_now ON case_management.lifting_proposal
     (municipality, person_id) WHERE withdrawn_at IS NULL AND confirmed_at IS NULL`,
  'CREATE INDEX lifting_proposal_of ON case_management.lifting_proposal (municipality, person_id)',
  ...protect('case_management.lifting_proposal', {
    reads: `${byOwner} OR ${shown}`,
    inserts: `${registers} AND ${shown} AND ${own}
      AND confirmed_at IS NULL AND withdrawn_at IS NULL`,
    // Whoever of the team does not agree withdraws it; confirming it is the owner's function alone.
    updates: `${byOwner} OR ${registers} AND ${shown}`,
  }),
  'GRANT SELECT, INSERT ON case_management.lifting_proposal TO desk_app',
  'GRANT UPDATE (withdrawn_at) ON case_management.lifting_proposal TO desk_app',
];

const now = 'valid_from <= platform.moment() AND valid_until > platform.moment()';
const inTeam = '_person = ANY (case_management.teams_in_view())';

const teams = [
  `CREATE FUNCTION case_management.teams_in_view() RETURNS uuid[] LANGUAGE sql STABLE RETURN ARRAY(
     SELECT subject FROM platform.access_grant
      WHERE municipality = ANY (platform.municipalities_in_view())
        AND operator = platform.operator_id() AND subject_kind = 'person' AND why = 'team'
        AND ${now} AND platform.may(permission_class))`,
  `CREATE FUNCTION case_management.team_of(_person uuid) RETURNS TABLE (operator uuid)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
     SELECT DISTINCT g.operator FROM platform.access_grant g
      WHERE g.municipality = ANY (platform.municipalities_in_view()) AND g.subject = _person
        AND g.subject_kind = 'person' AND g.why = 'team' AND ${now} AND ${inTeam}
   $$`,
  ...forTheApp('team_of'),
  `CREATE FUNCTION case_management.join_team(_person uuid, _operator uuid) RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     IF NOT (platform.may('case-management.register-person') AND ${inTeam}) THEN
       RETURN false;
     END IF;
     PERFORM pg_advisory_xact_lock(hashtextextended(_person::text, 12));
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
            permission_class, valid_from, valid_until, why, granted_at)
     SELECT p.municipality, 'person', p.id, _operator, 'case-management.see-given-persons',
            platform.moment(), platform.moment() + interval '5 years', 'team', platform.moment()
       FROM case_management.person p
      WHERE p.id = _person AND p.restricted
        AND _operator NOT IN (SELECT t.operator FROM case_management.team_of(_person) t);
     RETURN true;
   END $$`,
  ...forTheApp('join_team'),
  // Two who leave at once wait for each other, so that one of them stays; whose transaction began
  // before the other's must not take a grant that has just ended for one that stands. Who stands in
  // for them sees the record no longer, and what they proposed is withdrawn.
  `CREATE FUNCTION case_management.leave_team(_person uuid) RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended(_person::text, 12));
     IF NOT EXISTS (SELECT 1 FROM case_management.team_of(_person) t
                      JOIN platform.access_grant g
                        ON g.municipality = ANY (platform.municipalities_in_view())
                       AND g.subject = _person AND g.operator = t.operator AND g.why = 'team'
                       AND g.valid_until > platform.moment() + interval '1 hour'
                     WHERE t.operator <> platform.operator_id()) THEN
       RETURN false;
     END IF;
     UPDATE platform.access_grant g SET valid_until = platform.moment()
      WHERE g.municipality = ANY (platform.municipalities_in_view()) AND g.subject = _person
        AND g.subject_kind = 'person' AND g.why = 'substitution'
        AND g.valid_until > platform.moment()
        AND EXISTS (SELECT FROM case_management.substitution s
                     WHERE s.municipality = g.municipality AND s.substitute_id = g.operator
                       AND s.operator_id = platform.operator_id());
     UPDATE case_management.lifting_proposal SET withdrawn_at = platform.moment()
      WHERE municipality = ANY (platform.municipalities_in_view()) AND person_id = _person
        AND proposed_by = platform.operator_id()
        AND withdrawn_at IS NULL AND confirmed_at IS NULL;
     UPDATE platform.access_grant SET valid_until = platform.moment()
      WHERE municipality = ANY (platform.municipalities_in_view()) AND subject = _person
        AND subject_kind = 'person' AND operator = platform.operator_id()
        AND valid_until > platform.moment();
     RETURN true;
   END $$`,
  ...forTheApp('leave_team'),
];

// A visit is tied to one restricted record at most, and to one of the others. Where the place is
// taken on the other side this tie ends: a refusal would tell that somebody is there.
const makeWay = (restricted: boolean): string => `
     UPDATE case_management.visit_tie t
        SET untied_at = platform.moment(), untied_by = platform.operator_id()
      WHERE t.municipality = _municipality AND t.person_id = _person AND t.untied_at IS NULL
        AND EXISTS (SELECT 1 FROM case_management.visit_tie o
                     WHERE o.municipality = _municipality AND o.visit_id = t.visit_id
                       AND o.untied_at IS NULL AND ${restricted ? '' : 'NOT '}o.restricted);`;

const ties = [`ALTER POLICY reads ON case_management.visit_tie USING (${byOwner} OR ${ofTie})`];

// All grants of before end: who registered them a week ago, and whoever stands in for somebody.
const restricting = [
  `CREATE FUNCTION case_management.restrict_person(_person uuid, _team uuid[]) RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _municipality text;
   BEGIN
     SELECT p.municipality INTO _municipality FROM case_management.person p
      WHERE p.id = _person AND NOT p.restricted
        AND p.municipality = ANY (platform.municipalities_in_view())
        AND platform.may('case-management.register-person')
        AND (platform.may('case-management.see-persons')
             OR p.id = ANY (case_management.persons_given()))
        FOR UPDATE;
     IF NOT FOUND THEN
       RETURN false;
     END IF;
     -- Whoever is being given a colleague's people waits, and finds this one gone.
     PERFORM pg_advisory_xact_lock(hashtextextended(_municipality, 13));
     UPDATE platform.access_grant SET valid_until = platform.moment()
      WHERE municipality = _municipality AND subject = _person AND subject_kind = 'person'
        AND valid_until > platform.moment();
     DELETE FROM case_management.recognition_candidate
      WHERE municipality = _municipality AND person_id = _person;
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
            permission_class, valid_from, valid_until, why, granted_at)
     SELECT _municipality, 'person', _person, m.id, 'case-management.see-given-persons',
            platform.moment(), platform.moment() + interval '5 years', 'team', platform.moment()
       FROM (SELECT DISTINCT unnest(_team || platform.operator_id())) AS m (id);
     ${makeWay(true)}
     UPDATE case_management.person SET restricted = true WHERE id = _person;
     RETURN true;
   END $$`,
  ...forTheApp('restrict_person'),
];

// Whoever followed the record goes on seeing the person for a week, as who registers somebody does.
const lifting = [
  `CREATE FUNCTION case_management.lift_restriction(_proposal uuid) RETURNS boolean
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     _person uuid;
     _municipality text;
   BEGIN
     UPDATE case_management.lifting_proposal
        SET confirmed_by = platform.operator_id(), confirmed_at = platform.moment()
      WHERE id = _proposal AND withdrawn_at IS NULL AND confirmed_at IS NULL
        AND proposed_by <> platform.operator_id()
        AND proposed_at > platform.moment() - interval '14 days'
        AND person_id = ANY (case_management.teams_in_view())
        AND platform.may('case-management.register-person')
        AND EXISTS (SELECT FROM platform.access_grant g
                     WHERE g.municipality = lifting_proposal.municipality
                       AND g.subject = person_id AND g.operator = proposed_by
                       AND g.subject_kind = 'person' AND g.why = 'team' AND ${now})
     RETURNING person_id, municipality INTO _person, _municipality;
     IF NOT FOUND THEN
       RETURN false;
     END IF;
     ${makeWay(false)}
     UPDATE case_management.person SET restricted = false WHERE id = _person;
     UPDATE platform.access_grant
        SET valid_until = least(valid_until, platform.moment() + interval '7 days')
      WHERE municipality = _municipality AND subject = _person AND subject_kind = 'person'
        AND valid_until > platform.moment();
     RETURN true;
   END $$`,
  ...forTheApp('lift_restriction'),
];

/** A function of the owner, for the app alone. */
function forTheApp(name: string): string[] {
  return [
    `REVOKE EXECUTE ON FUNCTION case_management.${name} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION case_management.${name} TO desk_app`,
  ];
}
