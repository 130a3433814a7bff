import type { OwnSession } from '@one-stop-shop/identity/contracts';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { leftAloneSince } from '../domain/session-life';

type SignInTransaction = Transaction<SignInScope>;

interface Row {
  id: string;
  device: string | null;
  openedAt: Date;
  seenAt: Date;
}

/** Where an operator is signed in, the place used last first. */
export async function sessionsOf(
  tx: SignInTransaction,
  operatorId: string,
  current: string,
): Promise<OwnSession[]> {
  const rows = await tx.query<Row>(
    `SELECT id, device, opened_at AS "openedAt", seen_at AS "seenAt" FROM identity.session
      WHERE operator_id = $1 AND proven_by IS NOT NULL AND ends_at > $2 AND seen_at > $3
      ORDER BY seen_at DESC, id LIMIT 100`,
    [operatorId, tx.now, leftAloneSince(tx.now)],
  );
  return rows.map(({ id, device, openedAt, seenAt }) => ({
    id,
    ...(device !== null && { device }),
    openedAt: openedAt.toISOString(),
    lastSeenAt: seenAt.toISOString(),
    current: id === current,
  }));
}

/** @returns false for one that has ended or is somebody else's */
export async function endSessionOf(
  tx: SignInTransaction,
  operatorId: string,
  sessionId: string,
): Promise<boolean> {
  const ended = await tx.execute(
    'DELETE FROM identity.session WHERE id = $1 AND operator_id = $2',
    [sessionId, operatorId],
  );
  return ended > 0;
}

/** Signs an operator out everywhere, but for the session that may be named. */
export async function endSessionsOf(
  tx: SignInTransaction,
  operatorId: string,
  besides?: string,
): Promise<void> {
  await tx.query('DELETE FROM identity.session WHERE operator_id = $1 AND id IS DISTINCT FROM $2', [
    operatorId,
    besides ?? null,
  ]);
}
