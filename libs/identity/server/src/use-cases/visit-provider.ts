import { Injectable } from '@nestjs/common';
import { SealedSecrets, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { endOfVisit, type ProviderVisit } from '../domain/provider-visit';
import { OidcProvider } from '../proofs/oidc-provider';
import { findOpenSession } from '../persistence/open-sessions';

/** How a visit is sealed for the browser, which carries it and can't read it. */
export const visitSeal = ['provider visit', 'browser'] as const;

export interface BegunVisit {
  readonly url: string;
  /** For a cookie; opaque to whoever has it. */
  readonly sealed: string;
}

/** Somebody sets out to sign in with their body's provider, for the first time or anew. */
@Injectable()
export class VisitProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OidcProvider,
    private readonly secrets: SealedSecrets,
  ) {}

  /**
   * @param token of a session that the browser still holds
   * @throws ProviderRefused when the provider can't be reached
   */
  async run(scope: SignInScope, token: string | undefined): Promise<BegunVisit> {
    const { url, questions } = await this.provider.begin();
    const visit = await this.unitOfWork.inTransaction(scope, async (tx): Promise<ProviderVisit> => {
      const open = token ? await findOpenSession(tx, token) : undefined;
      return { ...questions, endsAt: endOfVisit(tx.now), replaces: open?.sessionId };
    });
    const sealed = this.secrets.seal(...visitSeal, Buffer.from(JSON.stringify(visit)));
    return { url, sealed: sealed.toString('base64url') };
  }
}
