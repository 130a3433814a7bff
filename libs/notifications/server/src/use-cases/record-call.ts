import { Injectable } from '@nestjs/common';
import {
  notificationsPermissions,
  type RecordCall as Call,
} from '@one-stop-shop/notifications/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { MessageUnknown } from '../domain/problems';
import { recordOutcome } from '../persistence/calls';

/** An operator has called somebody, or tried; the last word counts. */
@Injectable()
export class RecordCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MessageUnknown */
  async run(scope: AccessScope, messageId: string, { outcome }: Call): Promise<void> {
    mustHold(scope, notificationsPermissions.recordCall);
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      if (!(await recordOutcome(tx, messageId, outcome))) throw new MessageUnknown();
    });
  }
}
