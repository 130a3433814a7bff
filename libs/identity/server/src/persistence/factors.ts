import type { SecondFactor, WayToProve } from '@one-stop-shop/identity/contracts';
import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';

type SignInTransaction = Transaction<SignInScope>;

interface Held {
  passkeys: number;
  app: boolean;
  password: boolean;
  provider: boolean;
}

/** With what an account can be opened. */
export interface HeldFactors {
  readonly second: readonly SecondFactor[];
  /** How many passkeys and apps there are. */
  readonly count: number;
  /** How its owner can show who they are in a session that is open. */
  readonly waysToProve: readonly WayToProve[];
}

export async function factorsOf(tx: SignInTransaction, operatorId: string): Promise<HeldFactors> {
  const [held] = await tx.query<Held>(
    `SELECT (SELECT count(*)::int FROM identity.passkey WHERE operator_id = $1) AS passkeys,
            EXISTS (SELECT 1 FROM identity.authenticator_app
                     WHERE operator_id = $1 AND in_use) AS app,
            EXISTS (SELECT 1 FROM identity.password WHERE operator_id = $1) AS password,
            EXISTS (SELECT 1 FROM identity.provider_account WHERE operator_id = $1) AS provider`,
    [operatorId],
  );
  if (!held) throw new Error('a statement without a condition gave no row');
  const second: SecondFactor[] = [
    ...(held.passkeys > 0 ? (['passkey'] as const) : []),
    ...(held.app ? (['totp'] as const) : []),
  ];
  const provider = held.provider ? (['provider'] as const) : [];
  const alone = second.length === 0 && held.password ? (['password'] as const) : [];
  return {
    second,
    count: held.passkeys + (held.app ? 1 : 0),
    waysToProve: [...second, ...alone, ...provider],
  };
}

/**
 * Somebody lost their factors: the account has none until new ones are enrolled. The
 * provider's word goes with them, for it may be why they are let in anew.
 */
export async function forgetFactors(tx: SignInTransaction, operatorId: string): Promise<void> {
  for (const table of ['passkey', 'authenticator_app', 'provider_account']) {
    await tx.query(`DELETE FROM identity.${table} WHERE operator_id = $1`, [operatorId]);
  }
}
