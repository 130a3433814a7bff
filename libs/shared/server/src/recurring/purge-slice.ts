import type { Transaction } from '../tenancy/transaction';

/** So few that nobody waits long for a lock, and a purge of years is no long transaction. */
export const purgedAtOnce = 1_000;

/** Rows that are kept no longer. */
interface Purged {
  readonly table: string;
  /** Columns of its primary key. */
  readonly key: string;
  /** Which rows, by the moment $1 before which they are old. */
  readonly where: string;
  readonly olderThanDays: number;
}

/**
 * Deletes a slice in one statement. Only one transaction at a time purges a table, so that two
 * never hold each other up; whoever comes second leaves it to the first.
 * @returns true when more may wait
 */
export async function purgeSlice(
  tx: Transaction,
  { table, key, where, olderThanDays }: Purged,
): Promise<boolean> {
  const [lock] = await tx.query<{ taken: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('purge'), hashtext($1)) AS taken`,
    [table],
  );
  if (!lock?.taken) return false;
  const [gone] = await tx.query<{ rows: number }>(
    `WITH gone AS (
       DELETE FROM ${table}
        WHERE (${key}) IN (SELECT ${key} FROM ${table} AS old WHERE ${where} LIMIT ${purgedAtOnce})
        RETURNING 1
     ) SELECT count(*)::int AS rows FROM gone`,
    [new Date(tx.now.getTime() - olderThanDays * 24 * 60 * 60_000)],
  );
  return (gone?.rows ?? 0) === purgedAtOnce;
}
