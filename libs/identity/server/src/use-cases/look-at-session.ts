import { Injectable } from '@nestjs/common';
import { UnitOfWork, type SignInScope, type Standing } from '@one-stop-shop/shared/server';
import { permissionsOf } from '../domain/role-permissions';
import { lookAtOpenSession } from '../persistence/open-sessions';

/**
 * How whoever keeps a page open stands now, without a sign of life: a page that nobody looks at
 * keeps no session open. Undefined when the session has ended.
 */
@Injectable()
export class LookAtSession {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: SignInScope, token: string): Promise<Standing | undefined> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const open = await lookAtOpenSession(tx, token);
      if (!open) return undefined;
      const { sessionId, operatorId, role, municipalities } = open.signedIn;
      const permissions = new Set(permissionsOf(role));
      const listener = { operatorId, role, municipalities, permissions };
      return { sessionId, listener, until: open.until };
    });
  }
}
