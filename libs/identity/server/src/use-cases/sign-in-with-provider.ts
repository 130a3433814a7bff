import { Injectable } from '@nestjs/common';
import {
  Clock,
  UnitOfWork,
  type SignInScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { ProviderRefused } from '../domain/problems';
import type { ProviderIdentity, ProviderVisit } from '../domain/provider-visit';
import { BodyProvider } from '../proofs/body-provider';
import { findOpenSession, openSession } from '../persistence/open-sessions';
import { endSessionOf } from '../persistence/own-sessions';
import { acceptWelcome, findLinkedAccount, linkAccountOf } from '../persistence/provider-accounts';
import { ProviderBrake } from '../persistence/provider-brake';
import { SealedSecrets } from '../persistence/sealed-secrets';
import { noteChange } from '../persistence/staff-changes';
import { setJoined } from '../persistence/written-accounts';
import { visitSeal } from './visit-provider';

export interface Return {
  /** Of the request that brought somebody back. */
  readonly query: string;
  /** What {@link VisitProvider} gave the browser; undefined when it lost it. */
  readonly sealed: string | undefined;
  /** See `networkOf`. */
  readonly network: string;
  /** Browser and system in words. */
  readonly device?: string | undefined;
}

/**
 * Somebody comes back from their body's provider. Whoever was linked to an account
 * before gets in; the first time, a verified address links the account of somebody
 * who joined or was invited. There is no open sign-up.
 */
@Injectable()
export class SignInWithProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: BodyProvider,
    private readonly secrets: SealedSecrets,
    private readonly brake: ProviderBrake,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the token of the session, for the cookie
   * @throws ProviderRefused whatever is wrong; WaitBeforeRetry
   */
  run(scope: SignInScope, { query, sealed, network, device }: Return): Promise<string> {
    return this.brake.whenLetPass(network, async () => {
      const visit = this.visitIn(sealed);
      await this.brake.useUp(visit.state);
      const identity = await this.provider.finish(query, visit);
      return this.unitOfWork.inTransaction(scope, async (tx) => {
        const operatorId = await accountFor(tx, identity);
        if (visit.replaces) await endSessionOf(tx, operatorId, visit.replaces);
        const token = await openSession(tx, { operatorId, provenBy: 'provider', device });
        if (!(await findOpenSession(tx, token))) throw new ProviderRefused('no work today');
        return token;
      });
    });
  }

  private visitIn(sealed: string | undefined): ProviderVisit {
    const opened =
      sealed && this.secrets.open(...visitSeal, Buffer.from(sealed, 'base64url'))?.toString();
    if (!opened) throw new ProviderRefused('no visit begun here');
    const visit = JSON.parse(opened) as ProviderVisit;
    if (visit.endsAt <= this.clock.now().getTime()) throw new ProviderRefused('too late');
    return visit;
  }
}

async function accountFor(
  tx: Transaction<SignInScope>,
  identity: ProviderIdentity,
): Promise<string> {
  const { verifiedEmail } = identity;
  const account =
    (await findLinkedAccount(tx, identity)) ??
    (verifiedEmail && (await linkAccountOf(tx, accountEmail(verifiedEmail), identity)));
  if (!account) throw new ProviderRefused('no account');
  const { operatorId, joinedAt } = account;
  if (joinedAt) return operatorId;
  if (!(await acceptWelcome(tx, account))) throw new ProviderRefused('no invitation');
  await setJoined(tx, operatorId, tx.now);
  await noteChange(tx, operatorId, 'joined', {}, operatorId);
  return operatorId;
}
