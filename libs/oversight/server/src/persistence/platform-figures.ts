import type { SystemState } from '@one-stop-shop/oversight/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

type Counts = Omit<SystemState['events'], 'oldestAt'>;

/** Events of the municipalities in the scope that wait to be handed on, once for each who follows them. */
export async function waitingEvents(tx: Transaction): Promise<SystemState['events']> {
  const [events] = await tx.query<Counts & { oldestAt: Date | null }>(
    `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE attempts > 0)::int AS failing,
            count(set_aside_at)::int AS "setAside", min(occurred_at) AS "oldestAt"
       FROM (SELECT occurred_at, 0 AS attempts, NULL::timestamptz AS set_aside_at
               FROM platform.outbox WHERE relayed_at IS NULL AND municipality = ANY ($1)
              UNION ALL
             SELECT o.occurred_at, d.attempts, d.set_aside_at
               FROM platform.delivery d
               JOIN platform.outbox o ON o.id = d.event AND o.municipality = d.municipality
              WHERE d.municipality = ANY ($1)) AS waiting`,
    [tx.scope.municipalities],
  );
  const { oldestAt, ...counts } = events ?? { waiting: 0, failing: 0, setAside: 0, oldestAt: null };
  return { ...counts, ...(oldestAt && { oldestAt: oldestAt.toISOString() }) };
}

export async function lastBackup(tx: Transaction): Promise<SystemState['lastBackup']> {
  const [backup] = await tx.query<{ takenAt: Date; bytes: string }>(
    `SELECT taken_at AS "takenAt", bytes FROM platform.backup_taken
      ORDER BY taken_at DESC LIMIT 1`,
  );
  return backup && { takenAt: backup.takenAt.toISOString(), bytes: Number(backup.bytes) };
}

export async function databaseBytes(tx: Transaction): Promise<number> {
  const [size] = await tx.query<{ bytes: string }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  return Number(size?.bytes ?? 0);
}

/** Readings that the transactions from one number on have written. */
export async function readingsSince(tx: Transaction, transaction: string): Promise<number> {
  const [since] = await tx.query<{ readings: number }>(
    'SELECT count(*)::int AS readings FROM platform.read_audit WHERE written_by >= $1',
    [transaction],
  );
  return since?.readings ?? 0;
}
