import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { ReadsPastHabit } from '../domain/problems';
import type { SignedIn } from '../domain/signed-in';
import { factorsOf } from '../persistence/factors';
import { findOpenSession } from '../persistence/open-sessions';

/** Somebody, and why they read about nobody until they have shown anew who they are. */
export interface FoundSignedIn extends SignedIn {
  readonly readsNobody?: ReadsPastHabit | undefined;
}

/**
 * Who stands behind a session's token. Undefined when it was never opened, has
 * ended, was left alone for too long, or its operator has no work here today.
 */
@Injectable()
export class FindSignedIn {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: SignInScope, token: string): Promise<FoundSignedIn | undefined> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const signedIn = await findOpenSession(tx, token);
      if (!signedIn?.isPastHabit) return signedIn;
      const { waysToProve } = await factorsOf(tx, signedIn.operatorId);
      return { ...signedIn, readsNobody: new ReadsPastHabit(waysToProve) };
    });
  }
}
