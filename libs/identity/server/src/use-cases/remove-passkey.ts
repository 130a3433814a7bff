import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { mustLeaveOne } from '../domain/last-factor';
import { PasswordAlone } from '../domain/password-alone';
import { beginOwnChange } from '../persistence/account-changes';
import { deletePasskey } from '../persistence/passkeys';

/** Somebody gives up one of their passkeys. */
@Injectable()
export class RemovePasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwordAlone: PasswordAlone,
  ) {}

  /** @throws SignedOut, ProveAgain, PasskeyNotFound, LastFactor */
  run(scope: SignInScope, token: string, id: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, factors } = await beginOwnChange(tx, token);
      // Refused after it is deleted, which the refusal undoes: a foreign one is first of all unknown.
      await deletePasskey(tx, operatorId, id);
      if (!this.passwordAlone.isEnough) mustLeaveOne(factors.count);
    });
  }
}
