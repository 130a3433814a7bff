import { Injectable } from '@nestjs/common';
import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { beginOwnChange } from '../persistence/account-changes';
import { EnrolAuthenticatorApp } from './enrol-authenticator-app';

/** Somebody sets up an authenticator app for their own account, in two steps. */
@Injectable()
export class SetUpAuthenticatorApp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enrol: EnrolAuthenticatorApp,
  ) {}

  /** @throws SignedOut, ProveAgain */
  begin(scope: SignInScope, token: string): Promise<TotpSetup> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await beginOwnChange(tx, token);
      return this.enrol.begin(tx, operatorId);
    });
  }

  /** @throws SignedOut, ProveAgain, WrongFactor */
  confirm(scope: SignInScope, token: string, code: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await beginOwnChange(tx, token);
      return this.enrol.confirm(tx, operatorId, code);
    });
  }
}
