import { mostOfToday } from '@one-stop-shop/case-management/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { PrivatePartEntity } from './private-part.entity';

/** Somebody as a line of today names them. */
export interface NamedPerson {
  readonly personId: string;
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly latin: string | null;
}

export interface TiedPerson extends NamedPerson {
  readonly visitId: string;
}

export interface StepDue extends NamedPerson {
  readonly encounterId: string;
  /** YYYY-MM-DD */
  readonly due: string;
  readonly author: string;
}

/** Whose these visits are, as far as who asks may see. */
export function readTiedPersons(tx: Transaction, visits: readonly string[]): Promise<TiedPerson[]> {
  return tx.query<TiedPerson>(
    `SELECT t.visit_id AS "visitId", p.id AS "personId", p.municipality, p.name, p.latin
       FROM case_management.visit_tie t
       JOIN case_management.person p ON p.municipality = t.municipality AND p.id = t.person_id
      WHERE t.municipality = ANY ($1) AND t.visit_id = ANY ($2::uuid[]) AND t.untied_at IS NULL`,
    [tx.scope.municipalities, visits],
  );
}

/** Promises that are due, whatever is overdue longest first, as many as a list shows. @param author whose; left out for everybody's */
export function readStepsDue(tx: Transaction, day: LocalDay, author?: string): Promise<StepDue[]> {
  return tx.query<StepDue>(
    // The few that are shown first, each municipality by its own index; then whose they are. Joined
    // before, everybody to whom something was ever promised would be read for fifty lines. How many
    // stands in the text: a plan for all values would take any number for a tenth of all.
    `SELECT s.encounter_id AS "encounterId", to_char(s.due, 'YYYY-MM-DD') AS due, s.author,
            p.id AS "personId", p.municipality, p.name, p.latin
       FROM (SELECT d.* FROM unnest($1::text[]) AS m (code)
              CROSS JOIN LATERAL (
                     SELECT encounter_id, municipality, person_id, due, author
                       FROM case_management.next_step
                      WHERE municipality = m.code AND done_at IS NULL AND due <= $2
                        ${author ? 'AND author = $3' : ''}
                      ORDER BY due, encounter_id LIMIT ${mostOfToday}) AS d
              ORDER BY d.due, d.encounter_id LIMIT ${mostOfToday}) AS s
       JOIN case_management.person p ON p.municipality = s.municipality AND p.id = s.person_id
      ORDER BY s.due, s.encounter_id`,
    [tx.scope.municipalities, day, ...(author ? [author] : [])],
  );
}

/** Which of these visits somebody has written about. */
export async function writtenVisits(
  tx: Transaction,
  visits: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ visitId: string }>(
    `SELECT DISTINCT visit_id AS "visitId" FROM case_management.encounter
      WHERE municipality = ANY ($1) AND visit_id = ANY ($2::uuid[])`,
    [tx.scope.municipalities, visits],
  );
  return new Set(rows.map(({ visitId }) => visitId));
}

/** What is sealed of these encounters; a policy shows it to who reads notes, and to nobody else. */
export function readSealedParts(
  tx: Transaction,
  encounters: readonly string[],
): Promise<PrivatePartEntity[]> {
  return tx.repository(PrivatePartEntity).findBy({
    municipality: In([...tx.scope.municipalities]),
    aboutId: In([...encounters]),
  });
}
