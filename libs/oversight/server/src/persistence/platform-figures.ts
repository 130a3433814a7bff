import type { SystemState } from '@one-stop-shop/oversight/contracts';
import type { Transaction } from '@one-stop-shop/shared/server';

/** Events of the municipalities in the scope that wait to be handed on. */
export async function waitingEvents(tx: Transaction): Promise<SystemState['events']> {
  const [events] = await tx.query<{ waiting: number; failing: number; oldestAt: Date | null }>(
    `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE attempts > 0)::int AS failing,
            min(occurred_at) AS "oldestAt"
       FROM platform.outbox WHERE relayed_at IS NULL AND municipality = ANY ($1)`,
    [tx.scope.municipalities],
  );
  const { waiting = 0, failing = 0, oldestAt } = events ?? {};
  return { waiting, failing, ...(oldestAt && { oldestAt: oldestAt.toISOString() }) };
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
