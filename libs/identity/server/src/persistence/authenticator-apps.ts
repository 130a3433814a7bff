import type { SealedSecrets, SignInScope, Transaction } from '@one-stop-shop/shared/server';

type SignInTransaction = Transaction<SignInScope>;

/** An authenticator app as codes are checked with it. */
export interface KeptApp {
  readonly secret: Uint8Array;
  /** The step of the last code that counted, see {@link stepOfCode}. */
  readonly lastStep: number | undefined;
}

const use = 'authenticator app';

/** Keeps an app that counts only from its first code on; an earlier such one is void. */
export async function writeNewApp(
  tx: SignInTransaction,
  secrets: SealedSecrets,
  operatorId: string,
  secret: Uint8Array,
): Promise<void> {
  await tx.query(
    `INSERT INTO identity.authenticator_app (operator_id, in_use, sealed_secret, made_at)
     VALUES ($1, false, $2, $3) ON CONFLICT (operator_id, in_use) DO UPDATE
       SET sealed_secret = excluded.sealed_secret, made_at = excluded.made_at, last_step = NULL`,
    [operatorId, secrets.seal(use, operatorId, secret), tx.now],
  );
}

/** The app in use, or the one still to be confirmed. */
export async function findApp(
  tx: SignInTransaction,
  secrets: SealedSecrets,
  operatorId: string,
  which: { readonly inUse: boolean },
): Promise<KeptApp | undefined> {
  const [found] = await tx.query<{ sealed: Buffer; lastStep: number | null }>(
    `SELECT sealed_secret AS sealed, last_step::float8 AS "lastStep"
       FROM identity.authenticator_app WHERE operator_id = $1 AND in_use = $2`,
    [operatorId, which.inUse],
  );
  const secret = found && secrets.open(use, operatorId, found.sealed);
  return secret && { secret, lastStep: found.lastStep ?? undefined };
}

/** When the app in use was confirmed; undefined without one. */
export async function appConfirmedAt(
  tx: SignInTransaction,
  operatorId: string,
): Promise<Date | undefined> {
  const [found] = await tx.query<{ at: Date }>(
    `SELECT confirmed_at AS at FROM identity.authenticator_app
      WHERE operator_id = $1 AND in_use`,
    [operatorId],
  );
  return found?.at;
}

/** Spends a code of the app in use. @returns false when it or a later one was spent before */
export async function spendCode(
  tx: SignInTransaction,
  operatorId: string,
  step: number,
): Promise<boolean> {
  const spent = await tx.execute(
    `UPDATE identity.authenticator_app SET last_step = $2
      WHERE operator_id = $1 AND in_use AND (last_step IS NULL OR last_step < $2)`,
    [operatorId, step],
  );
  return spent > 0;
}

/** The new app takes the place of the one in use; its first code is spent with that. */
export async function putNewAppInUse(
  tx: SignInTransaction,
  operatorId: string,
  firstStep: number,
): Promise<void> {
  await tx.query('DELETE FROM identity.authenticator_app WHERE operator_id = $1 AND in_use', [
    operatorId,
  ]);
  await tx.query(
    `UPDATE identity.authenticator_app SET in_use = true, confirmed_at = $2, last_step = $3
      WHERE operator_id = $1 AND NOT in_use`,
    [operatorId, tx.now, firstStep],
  );
}

/** The one in use, and one that was being set up. */
export async function deleteApps(tx: SignInTransaction, operatorId: string): Promise<void> {
  await tx.query('DELETE FROM identity.authenticator_app WHERE operator_id = $1', [operatorId]);
}

/** Seals every app with the present secret; one that doesn't open is left as it is. */
export async function sealAppsAnew(tx: SignInTransaction, secrets: SealedSecrets): Promise<number> {
  const apps = await tx.query<{ operatorId: string; inUse: boolean; sealed: Buffer }>(
    `SELECT operator_id AS "operatorId", in_use AS "inUse", sealed_secret AS sealed
       FROM identity.authenticator_app ORDER BY operator_id, in_use FOR UPDATE`,
  );
  let sealedAnew = 0;
  for (const { operatorId, inUse, sealed } of apps) {
    const secret = secrets.isPresent(sealed) ? undefined : secrets.open(use, operatorId, sealed);
    if (!secret) continue;
    await tx.query(
      `UPDATE identity.authenticator_app SET sealed_secret = $3
        WHERE operator_id = $1 AND in_use = $2`,
      [operatorId, inUse, secrets.seal(use, operatorId, secret)],
    );
    sealedAnew += 1;
  }
  return sealedAnew;
}
