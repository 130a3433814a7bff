import { Injectable } from '@nestjs/common';
import type { SignInAnswer } from '@one-stop-shop/identity/contracts';
import { NotPermitted, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { WrongCredentials } from '../domain/problems';
import { openSessionOf } from '../domain/signed-in';
import { GuessingBrake } from '../persistence/guessing-brake';
import { closeSession, findOpenSession, openSession } from '../persistence/open-sessions';
import { isPasswordOf, passwordHashOf } from '../persistence/password-hashes';

export interface Attempt {
  readonly email: string;
  readonly password: string;
  /** See `networkOf`. */
  readonly network: string;
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

/** An operator opens a session with email and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly brake: GuessingBrake,
  ) {}

  /** @throws WaitBeforeRetry, WrongCredentials; NotPermitted for who has no work here today */
  async run(scope: SignInScope, attempt: Attempt): Promise<OpenedSession> {
    const email = accountEmail(attempt.email);
    await this.brake.letPass(email, attempt.network);
    const account = await this.unitOfWork.inTransaction(scope, (tx) => passwordHashOf(tx, email));
    // Outside a transaction: hashing takes long, and connections are few.
    const isRight = await isPasswordOf(account?.hash, attempt.password);
    if (!account || !isRight) throw new WrongCredentials();
    await this.brake.forgive(email, attempt.network);
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      if (attempt.replaces) await closeSession(tx, attempt.replaces);
      const token = await openSession(tx, {
        operatorId: account.operatorId,
        provenBy: 'password',
        device: attempt.device,
      });
      const signedIn = await findOpenSession(tx, token);
      if (!signedIn) throw new NotPermitted('an assignment valid today');
      return { token, answer: { next: 'work', session: openSessionOf(signedIn) } };
    });
  }
}
