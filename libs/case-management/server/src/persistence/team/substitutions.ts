import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { SubstitutionEntity } from './substitution.entity';

/** Grants follow by a trigger. */
export async function writeSubstitution(
  tx: Transaction,
  substitution: SubstitutionEntity,
): Promise<void> {
  await tx.repository(SubstitutionEntity).insert(substitution);
}

type Row = Pick<
  SubstitutionEntity,
  'id' | 'municipality' | 'operatorId' | 'substituteId' | 'firstDay' | 'lastDay'
>;

const columns = `s.id, s.municipality, s.operator_id AS "operatorId",
  s.substitute_id AS "substituteId", s.first_day::text AS "firstDay",
  s.last_day::text AS "lastDay"`;
const stands = `NOT EXISTS (
  SELECT FROM case_management.substitution_end e WHERE e.substitution_id = s.id)`;

/** That are not over on a day, in view of who asks. */
export function readSubstitutions(
  tx: Transaction,
  municipality: string,
  day: LocalDay,
): Promise<Row[]> {
  return tx.query<Row>(
    `SELECT ${columns} FROM case_management.substitution s
      WHERE s.municipality = $1 AND s.last_day >= $2::date AND ${stands}
      ORDER BY s.first_day, s.id LIMIT 200`,
    [municipality, day],
  );
}

/** One in view of who asks that nobody has ended. */
export async function findSubstitution(tx: Transaction, id: string): Promise<Row | undefined> {
  const [found] = await tx.query<Row>(
    `SELECT ${columns} FROM case_management.substitution s
      WHERE s.municipality = ANY ($1) AND s.id = $2 AND ${stands}`,
    [tx.scope.municipalities, id],
  );
  return found;
}

/** Its grants end by a trigger; of two who end it at once one does. */
export async function endSubstitution(
  tx: Transaction,
  { id, municipality }: Row,
  endedBy: string,
): Promise<void> {
  await tx.execute(
    `INSERT INTO case_management.substitution_end
       (substitution_id, municipality, ended_by, ended_at)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [id, municipality, endedBy, tx.now],
  );
}

/** Who sees this person now because they stand in for a colleague. */
export function readStandingIn(
  tx: Transaction,
  { id, municipality }: { readonly id: string; readonly municipality: string },
): Promise<{ absent: string; colleague: string; to: string }[]> {
  return tx.query<{ absent: string; colleague: string; to: string }>(
    `SELECT absent, colleague, last_day::text AS "to"
       FROM case_management.standing_in($1, $2)`,
    [municipality, id],
  );
}
