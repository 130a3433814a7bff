import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { SessionNotFound } from '../domain/problems';
import { beginOwnChange } from '../persistence/account-changes';
import { endSessionOf, endSessionsOf } from '../persistence/own-sessions';

/**
 * Somebody signs out from afar. A fresh proof is asked, or whoever finds a screen left
 * open could keep its owner out (OWASP ASVS 5.0, 7.5.2).
 */
@Injectable()
export class EndOwnSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut, ProveAgain, SessionNotFound */
  run(scope: SignInScope, token: string, id: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await beginOwnChange(tx, token);
      if (!(await endSessionOf(tx, operatorId, id))) throw new SessionNotFound();
    });
  }

  /** All but the one that asks. Throws SignedOut, ProveAgain. */
  others(scope: SignInScope, token: string): Promise<void> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await beginOwnChange(tx, token);
      await endSessionsOf(tx, operatorId, sessionId);
    });
  }
}
