import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { closeSession } from '../persistence/open-sessions';

/** An operator ends their session; one that has ended already stays so. */
@Injectable()
export class SignOut {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: SignInScope, token: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, (tx) => closeSession(tx, token));
  }
}
