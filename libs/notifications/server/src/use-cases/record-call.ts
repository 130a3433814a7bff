import { Injectable } from '@nestjs/common';
import {
  notificationsPermissions,
  type RecordCall as Call,
} from '@one-stop-shop/notifications/contracts';
import { mustHold, UnitOfWork, type AccessScope } from '@one-stop-shop/shared/server';
import { MessageUnknown } from '../domain/problems';
import { recordOutcome, takeBackOutcome } from '../persistence/calls';

/** An operator has called somebody, or tried; the last word counts, also that nobody was told after all. */
@Injectable()
export class RecordCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MessageUnknown */
  async run(scope: AccessScope, messageId: string, { outcome }: Call): Promise<void> {
    mustHold(scope, notificationsPermissions.recordCall);
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const isRecorded =
        outcome === 'to_call'
          ? await takeBackOutcome(tx, messageId)
          : await recordOutcome(tx, messageId, outcome);
      if (!isRecorded) throw new MessageUnknown();
    });
  }
}
