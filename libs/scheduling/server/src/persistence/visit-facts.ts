import type { AppointmentState, Practice } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** What other contexts may know of a visit. */
export interface VisitRow {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly state: AppointmentState;
  readonly language: ServiceLanguage;
  /** Who receives them. */
  readonly receivers: readonly string[];
  /** Whether all of them are women; null for who may not know. */
  readonly withWoman: boolean | null;
}

/** Who comes; missing where the reader may not see it. */
export interface VisitorRow {
  readonly firstName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly forSomeoneElse: boolean;
}

const columns = `a.id, a.municipality, a.starts_at AS "startsAt", a.state, a.language,
  array_remove(ARRAY[a.mediator_id, a.practitioner_id], NULL) AS receivers,
  CASE WHEN platform.may('scheduling.see-agenda') THEN (
    SELECT bool_and(EXISTS (SELECT FROM scheduling.received_as s
                             WHERE s.mediator_id = one AND s.receives_as = 'woman'))
      FROM unnest(ARRAY[a.mediator_id, a.practitioner_id]) AS one WHERE one IS NOT NULL) END AS "withWoman"`;

/** Those in view, without who comes. */
export function readVisits(tx: Transaction, ids: readonly string[]): Promise<VisitRow[]> {
  return tx.query<VisitRow>(
    `SELECT ${columns} FROM scheduling.appointment a
      WHERE a.municipality = ANY ($1) AND a.id = ANY ($2::uuid[])`,
    [tx.scope.municipalities, ids],
  );
}

/** For what a practitioner receives a visit that is in view, if one does. */
export async function readPractice(tx: Transaction, id: string): Promise<Practice | undefined> {
  const [row] = await tx.query<{ practice: Practice | null }>(
    `SELECT a.practice FROM scheduling.appointment a
      WHERE a.municipality = ANY ($1) AND a.id = $2`,
    [tx.scope.municipalities, id],
  );
  return row?.practice ?? undefined;
}

export async function readVisitWithVisitor(
  tx: Transaction,
  id: string,
): Promise<(VisitRow & { readonly visitor?: VisitorRow }) | undefined> {
  const [row] = await tx.query<VisitRow & { visitor: VisitorRow | null }>(
    `SELECT ${columns}, CASE WHEN c.id IS NOT NULL THEN jsonb_build_object(
              'firstName', c.first_name, 'phone', c.phone, 'email', c.email,
              'forSomeoneElse', c.for_someone_else) END AS visitor
       FROM scheduling.appointment a
       LEFT JOIN scheduling.contact c ON c.municipality = a.municipality AND c.id = a.contact_id
      WHERE a.municipality = ANY ($1) AND a.id = $2`,
    [tx.scope.municipalities, id],
  );
  if (!row) return undefined;
  const { visitor, ...visit } = row;
  return { ...visit, ...(visitor && { visitor }) };
}

/** The visit that one of these hashed codes opens where an emergency looks; nothing of it is read. */
export async function findSoughtVisit(
  tx: Transaction,
  hashes: readonly string[],
): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string | null }>(
    'SELECT scheduling.sought_by_code($1) AS id',
    [hashes],
  );
  return found?.id ?? undefined;
}

/** The visit that one of these hashed codes opens, if it is in view. */
export async function findVisitByCode(
  tx: Transaction,
  hashes: readonly string[],
): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }>(
    `SELECT a.id FROM scheduling.appointment a
      WHERE a.municipality = ANY ($1) AND a.code_hash = ANY ($2)`,
    [tx.scope.municipalities, hashes],
  );
  return found?.id;
}
