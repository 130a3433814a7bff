import { Injectable } from '@nestjs/common';
import type { OpenSession, OperatorRole } from '@one-stop-shop/identity/contracts';
import { NotPermitted, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { openSessionOf } from '../domain/signed-in';
import { chooseRoleInView, mustBeSignedIn } from '../persistence/open-sessions';

/** Somebody with several roles goes on in another of them. */
@Injectable()
export class ChooseView {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut; NotPermitted for a role that is not held today */
  run(scope: SignInScope, token: string, role: OperatorRole): Promise<OpenSession> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const signedIn = await mustBeSignedIn(tx, token);
      const view = signedIn.roles.find((held) => held.role === role);
      if (!view) throw new NotPermitted(`the role ${role}`);
      await chooseRoleInView(tx, token, role);
      return openSessionOf({ ...signedIn, ...view });
    });
  }
}
