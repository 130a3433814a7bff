import { granted, may, ownMunicipality } from '@one-stop-shop/shared/server';

/**
 * Whose row it is. The flag goes with the person: the key carries it to every row about them, so
 * that a policy asks the row alone.
 */
export const personColumns = `
     person_id uuid NOT NULL,
     municipality text NOT NULL,
     restricted boolean NOT NULL,
     FOREIGN KEY (person_id, municipality, restricted)
       REFERENCES case_management.person (id, municipality, restricted) ON UPDATE CASCADE`;

/** Persons who are given to who asks: by a grant, or by a visit that is. */
const given = (column: string): string =>
  `${column} = ANY ((SELECT case_management.persons_given())::uuid[])`;

const seesAll = may('case-management.see-persons');
const byGrant = granted('person_id', 'person');

/**
 * Who sees a municipality passes by permission, restricted persons taken out; everybody else by
 * what is given to them. A CASE, so that the planner keeps to the index of the municipality.
 */
export function ofPerson(column: string): string {
  return `${ownMunicipality} AND ${shown(column)}`;
}

/** The same, where the municipality is asked for beside it. */
export function shown(column: string): string {
  return `CASE WHEN ${seesAll} THEN NOT restricted OR ${given(column)} ELSE ${given(column)} END`;
}

/** Whose visit it is: seen with the visit, and a restricted person's by the team alone. */
export const ofTie = `${ownMunicipality} AND CASE WHEN ${seesAll}
  THEN NOT restricted OR ${byGrant}
  ELSE ${granted('visit_id', 'appointment')} AND NOT restricted OR ${byGrant} END`;

/** A function of this context that looks for who it may be, with the rights of its owner. */
export const recognising = '(SELECT platform.acts_as_owner())';

// With the rights of who asks: of ties they see what the policy of ties shows.
export const whoIsGiven = [
  `CREATE FUNCTION case_management.persons_given() RETURNS uuid[] LANGUAGE sql STABLE RETURN
     CASE WHEN platform.may('case-management.see-given-persons')
       THEN platform.subjects_in_view('person') || ARRAY(
         SELECT t.person_id FROM case_management.visit_tie t
          WHERE t.municipality = ANY (platform.municipalities_in_view())
            AND t.visit_id = ANY (platform.subjects_in_view('appointment'))
            AND t.untied_at IS NULL AND NOT t.restricted)
       ELSE '{}'::uuid[] END`,
];

// Whoever registers somebody goes on seeing them: for a week, or in the team of a restricted one.
export const registrar = [
  `CREATE FUNCTION case_management.grant_registrar() RETURNS trigger
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
   DECLARE
     at timestamptz := platform.moment();
   BEGIN
     IF platform.operator_id() IS NULL THEN
       RETURN NULL;
     END IF;
     INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
       permission_class, valid_from, valid_until, why, granted_at)
     VALUES (NEW.municipality, 'person', NEW.id, platform.operator_id(),
       'case-management.see-given-persons', at,
       at + CASE WHEN NEW.restricted THEN interval '5 years' ELSE interval '7 days' END,
       CASE WHEN NEW.restricted THEN 'team' ELSE 'registered' END, at);
     RETURN NULL;
   END $$`,
  'REVOKE EXECUTE ON FUNCTION case_management.grant_registrar() FROM PUBLIC',
  `CREATE TRIGGER granted AFTER INSERT ON case_management.person
     FOR EACH ROW EXECUTE FUNCTION case_management.grant_registrar()`,
];
