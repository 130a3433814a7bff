import { randomBytes } from 'node:crypto';
import { dayOf, keyHash, type SignInScope, type Transaction } from '@one-stop-shop/shared/server';
import { endOfSession, isWorthNoting, leftAloneSince } from '../domain/session-life';
import type { SignedIn } from '../domain/signed-in';
import { SessionEntity } from './session.entity';

/** Opens a session and sweeps away those that have ended; the token is stored nowhere. */
export async function openSession(
  tx: Transaction<SignInScope>,
  operatorId: string,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const sessions = tx.repository(SessionEntity);
  await tx.query('DELETE FROM identity.session WHERE ends_at <= $1', [tx.now]);
  await sessions.insert({
    tokenHash: keyHash(token),
    operatorId,
    openedAt: tx.now,
    seenAt: tx.now,
    endsAt: endOfSession(tx.now),
  });
  return token;
}

export async function closeSession(tx: Transaction<SignInScope>, token: string): Promise<void> {
  await tx.repository(SessionEntity).delete({ tokenHash: keyHash(token) });
}

/** Whose session it is and what they work at today; notes the sign of life. */
export async function findOpenSession(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<SignedIn | undefined> {
  const tokenHash = keyHash(token);
  const [found] = await tx.query<SignedIn & { seenAt: Date }>(
    `SELECT operator.id AS "operatorId", operator.name, assignment.role,
            session.seen_at AS "seenAt",
            array_agg(assignment.municipality ORDER BY assignment.municipality) AS municipalities
       FROM identity.session
       JOIN identity.operator ON operator.id = session.operator_id
       JOIN identity.assignment ON assignment.operator_id = operator.id
      WHERE session.token_hash = $1 AND session.ends_at > $2 AND session.seen_at > $3
        AND assignment.valid_from <= $4
        AND (assignment.valid_to IS NULL OR assignment.valid_to >= $4)
      GROUP BY operator.id, assignment.role, session.seen_at
      ORDER BY assignment.role LIMIT 1`,
    [tokenHash, tx.now, leftAloneSince(tx.now), dayOf(tx.now)],
  );
  if (!found) return undefined;
  const { seenAt, ...signedIn } = found;
  if (isWorthNoting(seenAt, tx.now)) {
    await tx.repository(SessionEntity).update({ tokenHash }, { seenAt: tx.now });
  }
  return signedIn;
}
