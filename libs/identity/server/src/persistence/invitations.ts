import { randomUUID } from 'node:crypto';
import type { OpenedInvitation, StaffDetails } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { keyHash, type DerivedSecrets, type Transaction } from '@one-stop-shop/shared/server';
import { endOfInvitation } from '../domain/staff-terms';

export interface NewInvitation {
  readonly operatorId: string;
  readonly kind: OpenedInvitation['kind'];
  /** Under whose name it goes out. */
  readonly municipality: MunicipalityCode;
}

export interface WrittenInvitation {
  readonly id: string;
  /** The secret of its link; the database keeps only the hash. */
  readonly token: string;
}

/**
 * Invites somebody; an invitation that still waits counts no more. Of several at once each
 * waits for the one before, or it would not see what it is to withdraw.
 */
export async function writeInvitation(
  tx: Transaction,
  secrets: DerivedSecrets,
  { operatorId, kind, municipality }: NewInvitation,
): Promise<WrittenInvitation> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.invitation'), hashtext($1))`, [
    operatorId,
  ]);
  await withdrawInvitation(tx, operatorId);
  const id = randomUUID();
  const token = secrets.linkToken(id);
  await tx.query(
    `INSERT INTO identity.invitation
       (id, municipality, operator_id, kind, token_hash, sent_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, municipality, operatorId, kind, keyHash(token), tx.now, endOfInvitation(tx.now)],
  );
  return { id, token };
}

/** False when none waits. */
export async function withdrawInvitation(tx: Transaction, operatorId: string): Promise<boolean> {
  const withdrawn = await tx.execute(
    `UPDATE identity.invitation SET withdrawn_at = $2
      WHERE operator_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
    [operatorId, tx.now],
  );
  return withdrawn > 0;
}

/** The link that waits to be followed, expired or not. */
export async function findWaitingInvitation(
  tx: Transaction,
  operatorId: string,
): Promise<StaffDetails['invitation']> {
  const [found] = await tx.query<{ sentAt: Date; expiresAt: Date }>(
    `SELECT sent_at AS "sentAt", expires_at AS "expiresAt" FROM identity.invitation
      WHERE operator_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
    [operatorId],
  );
  return found
    ? {
        sentAt: found.sentAt.toISOString(),
        expiresAt: found.expiresAt.toISOString(),
        expired: found.expiresAt <= tx.now,
      }
    : null;
}
