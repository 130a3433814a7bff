import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  nextOfAction,
  type FollowAction as Followed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { ActionChangedSince, PlanNotAt, PlanUnknown } from '../../domain/plans/plan-problems';
import { changeAction, findAction } from '../../persistence/plans/plan-actions';

/** What became of an action: booked, done, missed, or not wanted any more. */
@Injectable()
export class FollowAction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PlanUnknown, PlanNotAt where it can't become so, ActionChangedSince when a colleague wrote something else of it */
  run(operator: OperatorScope, id: string, { state, shown }: Followed): Promise<DoneAct> {
    mustHold(operator, casePermissions.writePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const action = await findAction(tx, id);
      if (!action) throw new PlanUnknown();
      // Whoever saw it otherwise is told so below; of what they saw it may not become anything.
      if (shown !== state && !nextOfAction[shown].includes(state)) throw new PlanNotAt();
      const by = operator.operatorId;
      // Pressed twice, or by two who mean the same: it stands as it is wanted.
      const isDone =
        action.state === state || (await changeAction(tx, action, { shown, state, by }));
      if (!isDone) throw new ActionChangedSince();
      return { learns: 'present' };
    });
  }
}
