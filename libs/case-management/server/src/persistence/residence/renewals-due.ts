import { mostOfToday, renewalBands } from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import type { NamedPerson } from '../today/today';

/** Somebody whose card ends soon. */
export interface RenewalDue extends NamedPerson {
  /** YYYY-MM-DD */
  readonly expiresOn: LocalDay;
}

const lastBand = Math.max(...renewalBands);

/**
 * Whose card ends within the last band, the first to end on top, as many as a list shows. Never whose
 * card has ended: there is no list of them.
 * @param seesAll whether who asks sees a municipality, or those who are given to them
 */
export function readRenewalsDue(
  tx: Transaction,
  today: LocalDay,
  seesAll: boolean,
): Promise<RenewalDue[]> {
  return tx.query<RenewalDue>(
    `SELECT to_char(t.expires_on, 'YYYY-MM-DD') AS "expiresOn",
            p.id AS "personId", p.municipality, p.name, p.latin
       FROM (${seesAll ? ofMunicipalities : ofGiven}) AS t
       JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
      ORDER BY t.expires_on, p.id`,
    [tx.scope.municipalities, today, plusDays(today, lastBand)],
  );
}

const ending = "replaced_at IS NULL AND runs_by = 'date' AND expires_on BETWEEN $2 AND $3";
const first = `ORDER BY expires_on, person_id LIMIT ${mostOfToday}`;

/** The first few of each municipality by its index; joined before, all of them would be read. */
const ofMunicipalities = `
  SELECT d.* FROM unnest($1::text[]) AS m (code)
   CROSS JOIN LATERAL (
     SELECT municipality, person_id, expires_on FROM case_management.residence_title
      WHERE municipality = m.code AND ${ending} ${first}) AS d
   ${first}`;

/** Of those who are given, however many others there are. */
const ofGiven = `
  SELECT d.* FROM unnest((SELECT case_management.persons_given())) AS g (id)
   CROSS JOIN LATERAL (
     SELECT municipality, person_id, expires_on FROM case_management.residence_title
      WHERE municipality = ANY ($1) AND person_id = g.id AND ${ending}) AS d
   ${first}`;
