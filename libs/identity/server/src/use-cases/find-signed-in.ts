import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import type { SignedIn } from '../domain/signed-in';
import { findOpenSession } from '../persistence/open-sessions';

/**
 * Who stands behind a session's token. Undefined when it was never opened, has
 * ended, was left alone for too long, or its operator has no work here today.
 */
@Injectable()
export class FindSignedIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: SignInScope, token: string): Promise<SignedIn | undefined> {
    return this.unitOfWork.inTransaction(scope, (tx) => findOpenSession(tx, token));
  }
}
