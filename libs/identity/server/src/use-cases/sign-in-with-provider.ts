import { Injectable } from '@nestjs/common';
import type { SecondFactor } from '@one-stop-shop/identity/contracts';
import {
  Clock,
  SealedSecrets,
  UnitOfWork,
  type SignInScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { ProviderRefused } from '../domain/problems';
import type { ProviderIdentity, ProviderVisit } from '../domain/provider-visit';
import { OidcProvider } from '../proofs/oidc-provider';
import { factorsOf } from '../persistence/factors';
import { findOpenSession, openSession } from '../persistence/open-sessions';
import { endSessionOf } from '../persistence/own-sessions';
import {
  acceptWelcome,
  findLinkedAccount,
  findUnlinkedAccount,
  linkAccount,
  type FoundAccount,
} from '../persistence/provider-accounts';
import { ProviderThrottle } from '../persistence/provider-throttle';
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

/** Somebody who came in, or who is still to show a factor of the account first. */
export interface Returned {
  /** Of the session, for the cookie. */
  readonly token: string;
  /** Those of which one is asked for; none when the work begins. */
  readonly factors: readonly SecondFactor[];
}

/**
 * Somebody comes back from their body's provider. Whoever was linked to an account
 * before gets in; the first time, a verified address finds the account of somebody who
 * joined or was invited. An account with factors of its own is linked when one of them is
 * shown, in a half-open session: who is given an address at the body gets no account with
 * it. There is no open sign-up.
 */
@Injectable()
export class SignInWithProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OidcProvider,
    private readonly secrets: SealedSecrets,
    private readonly throttle: ProviderThrottle,
    private readonly clock: Clock,
  ) {}

  /** @throws ProviderRefused whatever is wrong; WaitBeforeRetry */
  run(scope: SignInScope, { query, sealed, network, device }: Return): Promise<Returned> {
    return this.throttle.whenLetPass(network, async () => {
      const visit = this.visitIn(sealed);
      await this.throttle.useUp(visit.state);
      const identity = await this.provider.finish(query, visit);
      return this.unitOfWork.inTransaction(scope, async (tx) => {
        const { operatorId, factors } = await accountFor(tx, identity);
        if (visit.replaces) await endSessionOf(tx, operatorId, visit.replaces);
        if (factors.length > 0) {
          const half = { operatorId, provenBy: null, device, links: identity };
          return { token: await openSession(tx, half), factors };
        }
        const token = await openSession(tx, { operatorId, provenBy: 'provider', device });
        if (!(await findOpenSession(tx, token))) throw new ProviderRefused('no work today');
        return { token, factors };
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

/** Whose account it is, with the factors of which one must be shown before it is theirs. */
async function accountFor(
  tx: Transaction<SignInScope>,
  identity: ProviderIdentity,
): Promise<Pick<Returned, 'factors'> & { readonly operatorId: string }> {
  const linked = await findLinkedAccount(tx, identity);
  const account = linked ?? (await accountOfAddress(tx, identity));
  if (!account) throw new ProviderRefused('no account');
  const { operatorId, joinedAt } = account;
  if (joinedAt && !linked) {
    const { second: factors } = await factorsOf(tx, operatorId);
    if (factors.length > 0) return { operatorId, factors };
  }
  if (!joinedAt) await join(tx, account);
  if (!linked && !(await linkAccount(tx, operatorId, identity))) {
    throw new ProviderRefused('no account');
  }
  return { operatorId, factors: [] };
}

function accountOfAddress(
  tx: Transaction<SignInScope>,
  { verifiedEmail, issuer }: ProviderIdentity,
): Promise<FoundAccount | undefined> {
  if (!verifiedEmail) return Promise.resolve(undefined);
  return findUnlinkedAccount(tx, accountEmail(verifiedEmail), issuer);
}

async function join(tx: Transaction<SignInScope>, account: FoundAccount): Promise<void> {
  if (!(await acceptWelcome(tx, account))) throw new ProviderRefused('no invitation');
  await setJoined(tx, account.operatorId, tx.now);
  await noteChange(tx, account.operatorId, 'joined', {}, account.operatorId);
}
