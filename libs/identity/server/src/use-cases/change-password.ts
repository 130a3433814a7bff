import { Injectable } from '@nestjs/common';
import type { ChangePassword as Asked } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { mustBeGood } from '../proofs/good-password';
import { WrongPassword } from '../domain/problems';
import { beginOwnChange } from '../persistence/account-changes';
import { accountOf } from '../persistence/accounts';
import type { Place } from '../domain/place';
import { SignInThrottle } from '../persistence/sign-in-throttle';
import { endSessionsOf } from '../persistence/own-sessions';
import { hashOf, isPasswordOf, passwordOf, writePassword } from '../persistence/password-hashes';

/** Somebody takes another password; wherever else they are signed in, they no longer are. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * @throws SignedOut, ProveAgain, WaitBeforeRetry, ChallengeRequired, WrongPassword, PasswordTooShort,
   *   PasswordTooCommon
   */
  async run(
    scope: SignInScope,
    token: string,
    { oldPassword, newPassword, ...place }: Asked & Place,
  ): Promise<void> {
    const { account, kept } = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await beginOwnChange(tx, token);
      return { account: await accountOf(tx, operatorId), kept: await passwordOf(tx, operatorId) };
    });
    await this.throttle.letCodePass(account.id, place);
    // Outside a transaction: hashing takes long, and connections are few.
    if (!(await isPasswordOf(kept?.hash, oldPassword))) throw new WrongPassword();
    await this.throttle.forgiveCode(account.id, place.network);
    await mustBeGood(newPassword, [account.name, account.email]);
    const hash = await hashOf(newPassword);
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await beginOwnChange(tx, token);
      await writePassword(tx, operatorId, hash);
      await endSessionsOf(tx, operatorId, sessionId);
    });
  }
}
