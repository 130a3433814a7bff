import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { PasswordAlone } from '../domain/password-alone';
import type { ProvenSession } from '../domain/proven-session';
import { factorsOf } from '../persistence/factors';
import type { Place } from '../domain/place';
import { SignInThrottle } from '../persistence/sign-in-throttle';
import { isPasswordOf, passwordOf } from '../persistence/password-hashes';
import { ProveSession } from './prove-session';

interface Shown extends Place {
  readonly password: string;
}

/** Somebody shows their password anew, in a demonstration where an account has nothing else. */
@Injectable()
export class ProveWithPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prove: ProveSession,
    private readonly passwordAlone: PasswordAlone,
    private readonly throttle: SignInThrottle,
  ) {}

  /** @throws SignedOut, WaitBeforeRetry, ChallengeRequired, WrongFactor */
  async run(
    scope: SignInScope,
    token: string,
    { password, ...place }: Shown,
  ): Promise<ProvenSession> {
    const { operatorId } = await this.prove.whose(scope, token);
    await this.throttle.letCodePass(operatorId, place);
    const kept = await this.unitOfWork.inTransaction(scope, (tx) => passwordOf(tx, operatorId));
    // Outside a transaction: hashing takes long, and connections are few.
    const isRight = await isPasswordOf(kept?.hash, password);
    const proven = await this.prove.run(scope, token, async (tx) => {
      const { second } = await factorsOf(tx, operatorId);
      const isEnough = this.passwordAlone.isEnough && second.length === 0;
      return isRight && isEnough ? 'password' : undefined;
    });
    await this.throttle.forgiveCode(operatorId, place.network);
    return proven;
  }
}
