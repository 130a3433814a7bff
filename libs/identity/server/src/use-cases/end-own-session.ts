import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { SessionNotFound } from '../domain/problems';
import { mustBeSignedIn } from '../persistence/open-sessions';
import { endSessionOf, endSessionsOf } from '../persistence/own-sessions';

/** Somebody signs out from afar. No fresh proof is asked: it only closes doors. */
@Injectable()
export class EndOwnSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut, SessionNotFound */
  run(scope: SignInScope, token: string, id: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await mustBeSignedIn(tx, token);
      if (!(await endSessionOf(tx, operatorId, id))) throw new SessionNotFound();
    });
  }

  /** All but the one that asks. Throws SignedOut. */
  others(scope: SignInScope, token: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await mustBeSignedIn(tx, token);
      await endSessionsOf(tx, operatorId, sessionId);
    });
  }
}
