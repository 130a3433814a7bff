import { Injectable } from '@nestjs/common';
import type { SignInAnswer } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { PasswordAlone } from '../domain/password-alone';
import { SecondFactorMissing, WrongCredentials } from '../domain/problems';
import { factorsOf } from '../persistence/factors';
import { SignInThrottle } from '../persistence/sign-in-throttle';
import { closeSession, openSession, shownSession } from '../persistence/open-sessions';
import { isPasswordOf, passwordHashOf } from '../persistence/password-hashes';

export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** See `networkOf`. */
  readonly network: string;
  /** A solved challenge, if one was asked for. */
  readonly solved?: string | undefined;
  /** Browser and system in words. */
  readonly device?: string | undefined;
  /** Token of a session that the browser still holds; it ends. */
  readonly replaces?: string | undefined;
}

export interface OpenedSession {
  /** 256 random bits, for the cookie; the database keeps its hash. */
  readonly token: string;
  readonly answer: SignInAnswer;
}

/**
 * An operator shows email and password. Whoever has a second factor gets a half-open
 * session, in which only that factor can be shown.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly passwordAlone: PasswordAlone,
  ) {}

  /**
   * @throws WaitBeforeRetry, ChallengeRequired, WrongCredentials, SecondFactorMissing; NotPermitted for
   *   who has no work here today
   */
  async run(scope: SignInScope, attempt: Attempt): Promise<OpenedSession> {
    const email = accountEmail(attempt.email);
    await this.throttle.letPass(email, attempt);
    const account = await this.unitOfWork.inTransaction(scope, (tx) => passwordHashOf(tx, email));
    // Outside a transaction: hashing takes long, and connections are few.
    const isRight = await isPasswordOf(account?.hash, attempt.password);
    if (!account || !isRight) throw new WrongCredentials();
    await this.throttle.forgive(email, attempt.network);
    const { operatorId } = account;
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (attempt.replaces) await closeSession(tx, attempt.replaces);
      const { second } = await factorsOf(tx, operatorId);
      if (second.length === 0 && !this.passwordAlone.isEnough) throw new SecondFactorMissing();
      const provenBy = second.length === 0 ? 'password' : null;
      const token = await openSession(tx, { operatorId, provenBy, device: attempt.device });
      const answer: SignInAnswer = provenBy
        ? { next: 'work', session: await shownSession(tx, token) }
        : { next: 'second-factor', factors: [...second] };
      return { token, answer };
    });
  }
}
