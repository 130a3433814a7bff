import type { SignInScope, Transaction } from '@one-stop-shop/shared/server';
import { isFreshSecondFactor } from '../domain/emergency-terms';
import { ProveAgain, SecondFactorMissing } from '../domain/problems';
import type { Proof } from '../domain/proof';
import { factorsOf } from './factors';
import { mustBeSignedIn } from './open-sessions';

/** @throws SignedOut; ProveAgain with the ways that count; SecondFactorMissing when there is none */
export async function mustHaveShownSecondFactor(
  tx: Transaction<SignInScope>,
  token: string,
): Promise<void> {
  const { operatorId, sessionId, provenAt } = await mustBeSignedIn(tx, token);
  const [session] = await tx.query<{ provenBy: Proof }>(
    'SELECT proven_by AS "provenBy" FROM identity.session WHERE id = $1',
    [sessionId],
  );
  if (session && isFreshSecondFactor(session.provenBy, provenAt, tx.now)) return;
  const { second } = await factorsOf(tx, operatorId);
  if (second.length === 0) throw new SecondFactorMissing();
  throw new ProveAgain(second);
}
