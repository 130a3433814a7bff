import { Injectable } from '@nestjs/common';
import type { Passkey } from '@one-stop-shop/identity/contracts';
import { UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { beginOwnChange } from '../persistence/account-changes';
import { renamePasskey } from '../persistence/passkeys';

/** Somebody calls one of their passkeys something else. */
@Injectable()
export class RenamePasskey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws SignedOut, ProveAgain, PasskeyNotFound */
  run(scope: SignInScope, token: string, id: string, name: string): Promise<Passkey> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { operatorId } = await beginOwnChange(tx, token);
      return renamePasskey(tx, operatorId, id, name);
    });
  }
}
