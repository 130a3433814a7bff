import { may } from '@one-stop-shop/shared/server';
import { ofPerson } from '../persons/person-policies';

const seesCases = may('case-management.see-cases');
export const takesCharge = may('case-management.take-charge');
export const me = '(SELECT platform.operator_id())';
export const byOwner = '(SELECT platform.acts_as_owner())';

/** Whom one sees anyway, for who may see cases: at a desk one learns not even that there is one. */
export const seen = `${seesCases} AND ${ofPerson('person_id')}`;

/** Its social worker, or who stands in for them today. */
export const leading = (row = ''): string =>
  `(${row}responsible = ${me} OR case_management.stands_in_for(${row}municipality, ${row}responsible))`;

/** The same, asked of a row that belongs to a case: the case itself is shown to who may see it. */
export const leadingItsCase = (table: string): string =>
  `EXISTS (SELECT FROM case_management.case_record c
            WHERE c.municipality = ${table}.municipality AND c.id = ${table}.case_id
              AND c.person_id = ${table}.person_id AND ${leading('c.')})`;

/** Which case a row belongs to, of the same municipality. */
export const itsCase = `
     case_id uuid NOT NULL,
     FOREIGN KEY (case_id, municipality) REFERENCES case_management.case_record (id, municipality)`;
