import type { Passkey } from '@one-stop-shop/identity/contracts';
import {
  isDatabaseRefusal,
  type SignInScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PasskeyNotFound, PasskeyRefused } from '../domain/problems';

type SignInTransaction = Transaction<SignInScope>;

/** A passkey as signatures are checked with it. */
export interface KeptPasskey {
  readonly id: string;
  /** Base 64 URL, as the authenticator gave it. */
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface NewPasskey extends Omit<KeptPasskey, 'id'> {
  readonly operatorId: string;
  readonly name: string;
  readonly backedUp: boolean;
}

const shown = `id, name, backed_up AS "backedUp", created_at AS "createdAt",
               last_used_at AS "lastUsedAt"`;

interface ShownRow {
  id: string;
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** @throws PasskeyRefused when the credential is somebody's already */
export async function writePasskey(tx: SignInTransaction, passkey: NewPasskey): Promise<Passkey> {
  const written = await tx.attempt(() =>
    tx.query<ShownRow>(
      `INSERT INTO identity.passkey (operator_id, credential_id, public_key, counter, transports,
                                     backed_up, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${shown}`,
      [
        passkey.operatorId,
        passkey.credentialId,
        Buffer.from(passkey.publicKey),
        passkey.counter,
        passkey.transports,
        passkey.backedUp,
        passkey.name,
        tx.now,
      ],
    ),
  );
  const uniqueViolation = '23505';
  if (!written.done && isDatabaseRefusal(written.error, [uniqueViolation])) {
    throw new PasskeyRefused();
  }
  if (!written.done) throw written.error;
  return passkeyOf(written.result[0]);
}

/** Those of an account, the oldest first. */
export async function passkeysOf(tx: SignInTransaction, operatorId: string): Promise<Passkey[]> {
  const rows = await tx.query<ShownRow>(
    `SELECT ${shown} FROM identity.passkey WHERE operator_id = $1 ORDER BY created_at, id`,
    [operatorId],
  );
  return rows.map(passkeyOf);
}

export function keptPasskeysOf(tx: SignInTransaction, operatorId: string): Promise<KeptPasskey[]> {
  return tx.query<KeptPasskey>(
    `SELECT id, credential_id AS "credentialId", public_key AS "publicKey",
            counter::float8 AS counter, transports
       FROM identity.passkey WHERE operator_id = $1 ORDER BY created_at, id`,
    [operatorId],
  );
}

/** Notes a signature. @returns false when another with this counter came before it */
export async function noteUse(
  tx: SignInTransaction,
  { id }: KeptPasskey,
  { counter, backedUp }: { readonly counter: number; readonly backedUp: boolean },
): Promise<boolean> {
  // Authenticators without a counter always say 0.
  const noted = await tx.execute(
    `UPDATE identity.passkey SET counter = $2, backed_up = $3, last_used_at = $4
      WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0))`,
    [id, counter, backedUp, tx.now],
  );
  return noted > 0;
}

/** @throws PasskeyNotFound for one that is not the operator's own */
export async function renamePasskey(
  tx: SignInTransaction,
  operatorId: string,
  id: string,
  name: string,
): Promise<Passkey> {
  const renamed = await tx.query<ShownRow>(
    `WITH renamed AS (UPDATE identity.passkey SET name = $3 WHERE id = $1 AND operator_id = $2
                      RETURNING *)
     SELECT ${shown} FROM renamed`,
    [id, operatorId, name],
  );
  return passkeyOf(renamed[0]);
}

/** @throws PasskeyNotFound for one that is not the operator's own */
export async function deletePasskey(
  tx: SignInTransaction,
  operatorId: string,
  id: string,
): Promise<void> {
  const deleted = await tx.execute(
    'DELETE FROM identity.passkey WHERE id = $1 AND operator_id = $2',
    [id, operatorId],
  );
  if (deleted === 0) throw new PasskeyNotFound();
}

function passkeyOf(row: ShownRow | undefined): Passkey {
  if (!row) throw new PasskeyNotFound();
  const { createdAt, lastUsedAt, ...passkey } = row;
  return {
    ...passkey,
    createdAt: createdAt.toISOString(),
    ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
  };
}
