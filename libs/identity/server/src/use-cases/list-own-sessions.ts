import { Injectable } from '@nestjs/common';
import type { OwnSession } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { mustBeSignedIn } from '../persistence/open-sessions';
import { sessionsOf } from '../persistence/own-sessions';

/** Somebody looks where they are signed in. */
@Injectable()
export class ListOwnSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut */
  run(scope: SignInScope, token: string): Promise<OwnSession[]> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await mustBeSignedIn(tx, token);
      return sessionsOf(tx, operatorId, sessionId);
    });
  }
}
