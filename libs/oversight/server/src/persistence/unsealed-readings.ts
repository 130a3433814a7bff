import type { Transaction } from '@one-stop-shop/shared/server';
import type { WaitingReadings } from '../domain/sealing-times';

/** Readings after the last seal to which nothing can be added any more. */
export interface UnsealedReadings extends WaitingReadings {
  /** The first transaction that is not among them. */
  readonly before: string;
}

interface Waiting {
  readings: number;
  first: string | null;
  last: string | null;
}

/**
 * A reading that was recorded earlier can be committed later, so neither its moment nor
 * its id says that all before it are there. The number of its transaction does: below
 * the oldest one still under way, every transaction has ended.
 * @returns undefined when none waits
 */
export async function unsealedReadings(
  tx: Transaction,
  from: string,
  most: number,
): Promise<UnsealedReadings | undefined> {
  // Asked first and by itself: a later statement sees all that ended before it.
  const [oldest] = await tx.query<{ horizon: string }>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
  );
  const [waiting] = await tx.query<Waiting>(
    `SELECT count(*)::int AS readings, min(written_by)::text AS first, max(written_by)::text AS last
       FROM (SELECT written_by FROM platform.read_audit WHERE written_by >= $1 AND written_by < $2
              ORDER BY written_by LIMIT $3) AS waiting`,
    [from, oldest?.horizon, most + 1],
  );
  if (!oldest || !waiting?.first || !waiting.last) return undefined;
  if (waiting.readings <= most) return { before: oldest.horizon, isFull: false };
  // A transaction is sealed whole: the last one waits for the next seal, unless it is alone.
  const before = waiting.first === waiting.last ? String(BigInt(waiting.last) + 1n) : waiting.last;
  return { before, isFull: true };
}
