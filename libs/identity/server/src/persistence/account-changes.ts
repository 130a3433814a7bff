import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { mustBeFresh } from '../domain/fresh-proof';
import type { SignedIn } from '../domain/signed-in';
import { factorsOf, type HeldFactors } from './factors';
import { mustBeSignedIn } from './open-sessions';

/** Somebody who may change now how their account is opened. */
export interface OwnChange extends SignedIn {
  readonly factors: HeldFactors;
}

/**
 * Begins a change of one's own account. Changes of one account wait for each other,
 * so that two at once don't take away its last two factors.
 * @throws SignedOut, ProveAgain
 */
export async function beginOwnChange(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<OwnChange> {
  const signedIn = await mustBeSignedIn(tx, token);
  await tx.query('SELECT FROM identity.operator WHERE id = $1 FOR UPDATE', [signedIn.operatorId]);
  const factors = await factorsOf(tx, signedIn.operatorId);
  mustBeFresh(signedIn.provenAt, tx.now, factors.waysToProve);
  return { ...signedIn, factors };
}
