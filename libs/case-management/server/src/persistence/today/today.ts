import { mostOfToday } from '@one-stop-shop/case-management/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { In } from 'typeorm';
import { PrivatePartEntity } from '../persons/private-part.entity';

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
  /** Whoever promised it sees nobody there any more. */
  readonly left: boolean;
}

export interface DraftBegun extends NamedPerson {
  readonly visitId: string | null;
  readonly begunAt: Date;
  readonly changedAt: Date;
}

/** One's own promises, or those of everybody. */
type Whose =
  | { readonly author: string }
  | { readonly left: readonly { readonly id: string; readonly municipality: string }[] };

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

/** Promises that are due, or of who has left; whatever is overdue longest first, as many as a list shows. */
export function readStepsDue(tx: Transaction, day: LocalDay, whose: Whose): Promise<StepDue[]> {
  const left = 'left' in whose ? whose.left : [];
  const author = 'author' in whose ? whose.author : undefined;
  return tx.query<StepDue>(
    // The few that are shown first, each municipality by its own index; then whose they are. Joined
    // before, everybody to whom something was ever promised would be read for fifty lines. How many
    // stands in the text: a plan for all values would take any number for a tenth of all.
    `WITH gone AS (SELECT * FROM unnest($3::text[], $4::uuid[]) AS l (place, operator))
     SELECT s.encounter_id AS "encounterId", to_char(s.due, 'YYYY-MM-DD') AS due, s.author,
            p.id AS "personId", p.municipality, p.name, p.latin,
            (s.municipality, s.author) IN (SELECT place, operator FROM gone) AS "left"
       FROM (SELECT d.* FROM unnest($1::text[]) AS m (code)
              CROSS JOIN LATERAL (${first('m.code', `due <= $2 ${author ? 'AND author = $5' : ''}`)}) AS d
              UNION ALL
             SELECT d.* FROM gone
              CROSS JOIN LATERAL (${first('gone.place', 'due > $2 AND author = gone.operator')}) AS d
              ORDER BY due, encounter_id LIMIT ${mostOfToday}) AS s
       JOIN case_management.person p ON p.municipality = s.municipality AND p.id = s.person_id
      ORDER BY s.due, s.encounter_id`,
    [
      ...[tx.scope.municipalities, day],
      left.map(({ municipality }) => municipality),
      left.map(({ id }) => id),
      ...(author ? [author] : []),
    ],
  );
}

/** The first that are not done in one municipality, by its index. */
const first = (municipality: string, more: string): string => `
  SELECT encounter_id, municipality, person_id, due, author FROM case_management.next_step
   WHERE municipality = ${municipality} AND done_at IS NULL AND ${more}
   ORDER BY due, encounter_id LIMIT ${mostOfToday}`;

/** What who asks began to write and has not recorded, of those whom they still see. */
export function readDraftsBegun(tx: Transaction, author: string): Promise<DraftBegun[]> {
  return tx.query<DraftBegun>(
    `SELECT d.visit_id AS "visitId", d.begun_at AS "begunAt", d.changed_at AS "changedAt",
            p.id AS "personId", p.municipality, p.name, p.latin
       FROM case_management.encounter_draft d
       JOIN case_management.person p ON p.municipality = d.municipality AND p.id = d.person_id
      WHERE d.municipality = ANY ($1) AND d.author = $2
      ORDER BY d.changed_at DESC, d.id LIMIT ${mostOfToday}`,
    [tx.scope.municipalities, author],
  );
}

/** Which of these visits somebody has written about. */
export async function writtenVisits(
  tx: Transaction,
  visits: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ visitId: string }>(
    `SELECT visit_id AS "visitId" FROM case_management.encounter
      WHERE municipality = ANY ($1) AND visit_id = ANY ($2::uuid[])
     UNION SELECT visit_id FROM case_management.written_by_asker($2::uuid[])`,
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
