import type { Closure, EnteredClosure } from '@one-stop-shop/scheduling/contracts';
import { dayOf, type LocalDay } from '@one-stop-shop/shared/domain';
import { isDatabaseRefusal, type Transaction } from '@one-stop-shop/shared/server';
import type { KeptFeast } from '../domain/closed-days';
import { ClosureUnknown, FeastKnown, FeastUnknown } from '../domain/problems';

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

/** @throws ClosureUnknown, also for one that is over */
export async function rewriteClosure(
  tx: Transaction,
  id: string,
  closure: EnteredClosure,
): Promise<void> {
  const changed = await tx.execute(
    `UPDATE scheduling.closure SET desk_id = $2, first_day = $3, last_day = $4, reason = $5
      WHERE municipality = $1 AND id = $6 AND last_day >= $7`,
    [...valuesOf(closure), id, dayOf(tx.now)],
  );
  if (changed === 0) throw new ClosureUnknown();
}

/** @throws ClosureUnknown, also for one that is over */
export async function removeClosure(
  tx: Transaction,
  municipality: string,
  id: string,
): Promise<void> {
  const removed = await tx.execute(
    'DELETE FROM scheduling.closure WHERE municipality = $1 AND id = $2 AND last_day >= $3',
    [municipality, id, dayOf(tx.now)],
  );
  if (removed === 0) throw new ClosureUnknown();
}

const valuesOf = ({ municipality, deskId, firstDay, lastDay, reason }: EnteredClosure) => [
  municipality,
  deskId,
  firstDay,
  lastDay,
  reason,
];

export function readFeasts(tx: Transaction): Promise<(KeptFeast & { readonly id: string })[]> {
  return tx.query(
    `SELECT id, municipality, rule, name, offices, source FROM scheduling.feast
      WHERE municipality = ANY ($1) ORDER BY name, rule`,
    [tx.scope.municipalities],
  );
}

/** @throws FeastKnown when the municipality has a feast by this rule */
export async function writeFeast(tx: Transaction, feast: KeptFeast): Promise<void> {
  const written = await tx.execute(
    `INSERT INTO scheduling.feast (municipality, rule, name, offices, source)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [feast.municipality, feast.rule, feast.name, feast.offices, feast.source],
  );
  if (written === 0) throw new FeastKnown();
}

/** @throws FeastUnknown; FeastKnown when the municipality has another feast by this rule */
export async function rewriteFeast(tx: Transaction, id: string, feast: KeptFeast): Promise<void> {
  try {
    const changed = await tx.execute(
      `UPDATE scheduling.feast SET rule = $2, name = $3, offices = $4, source = $5
        WHERE municipality = $1 AND id = $6`,
      [feast.municipality, feast.rule, feast.name, feast.offices, feast.source, id],
    );
    if (changed === 0) throw new FeastUnknown();
  } catch (error) {
    if (isDatabaseRefusal(error, ['23505'])) throw new FeastKnown();
    throw error;
  }
}

/** @throws FeastUnknown */
export async function removeFeast(
  tx: Transaction,
  municipality: string,
  id: string,
): Promise<void> {
  const removed = await tx.execute(
    'DELETE FROM scheduling.feast WHERE municipality = $1 AND id = $2',
    [municipality, id],
  );
  if (removed === 0) throw new FeastUnknown();
}
