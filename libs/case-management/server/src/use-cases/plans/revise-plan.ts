import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  mostPlans,
  type RevisePlan as Revised,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { NotInCharge, PlanChangedSince, TooManyPlans } from '../../domain/plans/plan-problems';
import { findCase } from '../../persistence/cases/case-records';
import { beginPlan, readPlans } from '../../persistence/plans/plans';
import { OpenPlans } from './plan-in-hand';

/** What was agreed is looked at again: a draft begins with it, and it holds until another is agreed. */
@Injectable()
export class RevisePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
  ) {}

  /** @throws PersonUnknown, PlanNotAt, PlanChangedSince, NotInCharge, TooManyPlans */
  run(operator: OperatorScope, personId: string, { shown }: Revised): Promise<DoneAct> {
    mustHold(operator, casePermissions.writePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { person, key, content } = await this.plans.at(tx, personId, shown, ['agreed']);
      const record = await findCase(tx, person);
      if (!record || record.status === 'closed') throw new NotInCharge();
      if ((await readPlans(tx, person)).length >= mostPlans) throw new TooManyPlans();
      const by = operator.operatorId;
      const begun = await beginPlan(tx, person, key, { caseId: record.id, said: content, by });
      if (!begun) throw new PlanChangedSince();
      return { learns: 'not_told' };
    });
  }
}
