import { Injectable } from '@nestjs/common';
import type { Account } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountOf } from '../persistence/accounts';
import { appConfirmedAt } from '../persistence/authenticator-apps';
import { factorsOf } from '../persistence/factors';
import { mustBeSignedIn } from '../persistence/open-sessions';
import { passkeysOf } from '../persistence/passkeys';
import { passwordOf } from '../persistence/password-hashes';

/** Somebody looks at how their own account is opened. */
@Injectable()
export class ShowAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut */
  run(scope: SignInScope, token: string): Promise<Account> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await mustBeSignedIn(tx, token);
      const { name, email } = await accountOf(tx, operatorId);
      const { waysToProve } = await factorsOf(tx, operatorId);
      const confirmedAt = await appConfirmedAt(tx, operatorId);
      const password = await passwordOf(tx, operatorId);
      return {
        name,
        email,
        passkeys: await passkeysOf(tx, operatorId),
        ...(confirmedAt && { authenticatorApp: { confirmedAt: confirmedAt.toISOString() } }),
        ...(password && { password: { setAt: password.setAt.toISOString() } }),
        provider: waysToProve.includes('provider'),
      };
    });
  }
}
