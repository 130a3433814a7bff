import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { mustLeaveOne } from '../domain/last-factor';
import { PasswordAlone } from '../domain/password-alone';
import { beginOwnChange } from '../persistence/account-changes';
import { deleteApps } from '../persistence/authenticator-apps';

/** Somebody gives up their authenticator app; without one nothing happens. */
@Injectable()
export class RemoveAuthenticatorApp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly passwordAlone: PasswordAlone,
  ) {}

  /** @throws SignedOut, ProveAgain, LastFactor */
  run(scope: SignInScope, token: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, factors } = await beginOwnChange(tx, token);
      const isInUse = factors.second.includes('totp');
      if (isInUse && !this.passwordAlone.isEnough) mustLeaveOne(factors.count);
      await deleteApps(tx, operatorId);
    });
  }
}
