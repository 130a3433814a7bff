import { Injectable } from '@nestjs/common';
import { SealedSecrets, type SignInScope } from '@one-stop-shop/shared/server';
import type { ProvenSession } from '../domain/proven-session';
import { stepOfCode } from '../proofs/totp';
import { findApp, spendCode } from '../persistence/authenticator-apps';
import type { Place } from '../domain/place';
import { SignInThrottle } from '../persistence/sign-in-throttle';
import { ProveSession } from './prove-session';

interface Shown extends Place {
  readonly code: string;
}

/** Somebody shows the code of their authenticator app, after the password or anew. */
@Injectable()
export class ProveWithTotp {
  constructor(
    private readonly prove: ProveSession,
    private readonly secrets: SealedSecrets,
    private readonly throttle: SignInThrottle,
  ) {}

  /** A code counts once. Throws SignedOut, WaitBeforeRetry, ChallengeRequired, WrongFactor. */
  async run(scope: SignInScope, token: string, { code, ...place }: Shown): Promise<ProvenSession> {
    const { operatorId } = await this.prove.whose(scope, token);
    await this.throttle.letCodePass(operatorId, place);
    const proven = await this.prove.run(scope, token, async (tx) => {
      const app = await findApp(tx, this.secrets, operatorId, { inUse: true });
      const step = app && stepOfCode(code, app.secret, tx.now);
      if (step === undefined) return undefined;
      return (await spendCode(tx, operatorId, step)) ? 'totp' : undefined;
    });
    await this.throttle.forgiveCode(operatorId, place.network);
    return proven;
  }
}
