import { keyHash, type SignInScope, type Transaction } from '@one-stop-shop/shared/server';
import type { Proof } from '../domain/proof';
import type { ProviderIdentity } from '../domain/provider-visit';
import { endOfSession, leftAloneSince, wrongProofsAllowed } from '../domain/session-life';
import { newToken } from './open-sessions';

type SignInTransaction = Transaction<SignInScope>;

/** A session in which somebody may show who they are, for the first time or anew. */
export interface SessionToProve {
  readonly sessionId: string;
  readonly operatorId: string;
  /** To whom at the provider the account is linked with the proof. */
  readonly links: Pick<ProviderIdentity, 'issuer' | 'subject'> | null;
}

/**
 * The session behind a token, half-open or open. It is locked until the transaction
 * ends, so that of many guesses at once each is counted before the next is looked at.
 */
export async function findSessionToProve(
  tx: SignInTransaction,
  token: string,
): Promise<SessionToProve | undefined> {
  const [found] = await tx.query<SessionToProve>(
    `SELECT id AS "sessionId", operator_id AS "operatorId",
            CASE WHEN links_issuer IS NOT NULL THEN jsonb_build_object(
              'issuer', links_issuer, 'subject', links_subject) END AS links
       FROM identity.session
      WHERE token_hash = $1 AND ends_at > $2 AND seen_at > $3 FOR UPDATE`,
    [keyHash(token), tx.now, leftAloneSince(tx.now)],
  );
  return found;
}

/**
 * Opens a half-open session, or makes an open one fresh.
 * @returns its new token; the old one, which others may have seen, opens nothing any more
 */
export async function proveSession(
  tx: SignInTransaction,
  { sessionId }: SessionToProve,
  provenBy: Proof,
): Promise<string> {
  const token = newToken();
  await tx.query(
    `UPDATE identity.session
        SET token_hash = $2, proven_by = $3, proven_at = $4, seen_at = $4, wrong_proofs = 0,
            links_issuer = NULL, links_subject = NULL,
            ends_at = CASE WHEN proven_by IS NULL THEN $5 ELSE ends_at END
      WHERE id = $1`,
    [sessionId, keyHash(token), provenBy, tx.now, endOfSession(tx.now)],
  );
  return token;
}

/** Counts a wrong proof; one too many ends the session. */
export async function countWrongProof(
  tx: SignInTransaction,
  { sessionId }: SessionToProve,
): Promise<void> {
  await tx.query('UPDATE identity.session SET wrong_proofs = wrong_proofs + 1 WHERE id = $1', [
    sessionId,
  ]);
  await tx.query('DELETE FROM identity.session WHERE id = $1 AND wrong_proofs >= $2', [
    sessionId,
    wrongProofsAllowed,
  ]);
}
