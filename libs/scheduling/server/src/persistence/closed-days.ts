import type { Closure, EnteredClosure, EnteredFeast } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { isDatabaseRefusal, type Transaction } from '@one-stop-shop/shared/server';

/** Closures of the scope's municipalities that are not over. */
export function readClosures(tx: Transaction, today: LocalDay): Promise<Closure[]> {
  return tx.query<Closure>(
    `SELECT id, municipality, desk_id AS "deskId", first_day::text AS "firstDay",
            last_day::text AS "lastDay", reason
       FROM scheduling.closure WHERE municipality = ANY ($1) AND last_day >= $2
      ORDER BY first_day, id`,
    [tx.scope.municipalities, today],
  );
}

export async function writeClosure(tx: Transaction, closure: EnteredClosure): Promise<void> {
  await tx.query(
    `INSERT INTO scheduling.closure (municipality, desk_id, first_day, last_day, reason)
     VALUES ($1, $2, $3, $4, $5)`,
    valuesOf(closure),
  );
}

/** False when the municipality has no such closure that is still ahead or under way. */
export async function rewriteClosure(
  tx: Transaction,
  id: string,
  closure: EnteredClosure,
  today: LocalDay,
): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE scheduling.closure SET desk_id = $2, first_day = $3, last_day = $4, reason = $5
      WHERE municipality = $1 AND id = $6 AND last_day >= $7`,
    [...valuesOf(closure), id, today],
  );
  return changed === 1;
}

export async function removeClosure(
  tx: Transaction,
  municipality: string,
  id: string,
  today: LocalDay,
): Promise<boolean> {
  const removed = await tx.execute(
    'DELETE FROM scheduling.closure WHERE municipality = $1 AND id = $2 AND last_day >= $3',
    [municipality, id, today],
  );
  return removed === 1;
}

const valuesOf = ({ municipality, deskId, firstDay, lastDay, reason }: EnteredClosure) => [
  municipality,
  deskId,
  firstDay,
  lastDay,
  reason,
];

/** A feast with its rule as the table keeps it. */
export interface KeptFeast extends Omit<EnteredFeast, 'rule'> {
  readonly rule: string;
}

export function readFeasts(tx: Transaction): Promise<(KeptFeast & { readonly id: string })[]> {
  return tx.query(
    `SELECT id, municipality, rule, name, offices, source FROM scheduling.feast
      WHERE municipality = ANY ($1) ORDER BY name, rule`,
    [tx.scope.municipalities],
  );
}

/** False when the municipality has a feast by this rule. */
export async function writeFeast(tx: Transaction, feast: KeptFeast): Promise<boolean> {
  const written = await tx.execute(
    `INSERT INTO scheduling.feast (municipality, rule, name, offices, source)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [feast.municipality, feast.rule, feast.name, feast.offices, feast.source],
  );
  return written === 1;
}

/** What became of a change to a feast. */
export type Rewritten = 'done' | 'unknown' | 'rule-taken';

export async function rewriteFeast(
  tx: Transaction,
  id: string,
  feast: KeptFeast,
): Promise<Rewritten> {
  try {
    const changed = await tx.execute(
      `UPDATE scheduling.feast SET rule = $2, name = $3, offices = $4, source = $5
        WHERE municipality = $1 AND id = $6`,
      [feast.municipality, feast.rule, feast.name, feast.offices, feast.source, id],
    );
    return changed === 1 ? 'done' : 'unknown';
  } catch (error) {
    if (isDatabaseRefusal(error, ['23505'])) return 'rule-taken';
    throw error;
  }
}

export async function removeFeast(
  tx: Transaction,
  municipality: string,
  id: string,
): Promise<boolean> {
  const removed = await tx.execute(
    'DELETE FROM scheduling.feast WHERE municipality = $1 AND id = $2',
    [municipality, id],
  );
  return removed === 1;
}
