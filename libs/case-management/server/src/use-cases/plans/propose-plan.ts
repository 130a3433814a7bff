import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type ProposePlan as Proposed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { PlanChangedSince, PlanWithoutActions } from '../../domain/plans/plan-problems';
import { changePlan } from '../../persistence/plans/plans';
import { OpenPlans } from './plan-in-hand';

/** A draft is put before the person, as the page shows it. */
@Injectable()
export class ProposePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
  ) {}

  /** @throws PersonUnknown, PlanNotAt, PlanChangedSince, PlanWithoutActions */
  run(operator: OperatorScope, personId: string, { shown }: Proposed): Promise<DoneAct> {
    mustHold(operator, casePermissions.writePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { person, content } = await this.plans.at(tx, personId, shown, ['draft']);
      if (content.actions.length === 0) throw new PlanWithoutActions();
      const turn = { shown, municipality: person.municipality, state: 'draft' as const };
      if (!(await changePlan(tx, turn, { state: 'proposed', proposedAt: tx.now })))
        throw new PlanChangedSince();
      return { learns: 'present' };
    });
  }
}
