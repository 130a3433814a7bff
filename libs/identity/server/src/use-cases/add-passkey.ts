import { Injectable } from '@nestjs/common';
import type {
  AddPasskey as Asked,
  Passkey,
  PasskeyCreation,
} from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { beginOwnChange } from '../persistence/account-changes';
import { EnrolPasskey } from './enrol-passkey';

/** Somebody adds a passkey to their own account, in two steps. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enrol: EnrolPasskey,
  ) {}

  /** @throws SignedOut, ProveAgain, TooManyPasskeys */
  ask(scope: SignInScope, token: string): Promise<PasskeyCreation> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await beginOwnChange(tx, token);
      return this.enrol.ask(tx, { operatorId, holder: sessionId });
    });
  }

  /** @throws SignedOut, ProveAgain, PasskeyRefused */
  run(scope: SignInScope, token: string, asked: Asked): Promise<Passkey> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId, sessionId } = await beginOwnChange(tx, token);
      return this.enrol.keep(tx, { operatorId, holder: sessionId }, asked);
    });
  }
}
