import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type SayReceivedAs as Said,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { MediatorUnknown } from '../../domain/problems';
import { writeReceivedAs } from '../../persistence/received-as';
import { MediatorAccounts } from './mediator-accounts';

/** Whether a mediator receives who asks for a woman; nobody has to say it. */
@Injectable()
export class SayReceivedAs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: MediatorAccounts,
  ) {}

  /** @throws MediatorUnknown when they work in none of the municipalities in view */
  run(operator: OperatorScope, mediatorId: string, { receivedAs }: Said): Promise<void> {
    mustHold(operator, schedulingPermissions.manageShifts);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const found = await this.accounts.find(tx, { ids: [mediatorId], from: dayOf(tx.now) });
      if (found.length === 0) throw new MediatorUnknown();
      await writeReceivedAs(tx, mediatorId, receivedAs, operator.operatorId);
    });
  }
}
