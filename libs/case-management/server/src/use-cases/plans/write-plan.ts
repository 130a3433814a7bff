import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  mostPlans,
  type PlanContent,
  type WritePlan as Written,
  type WrittenPlan,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { NotInCharge, PlanChangedSince, TooManyPlans } from '../../domain/plans/plan-problems';
import { mustBeAt } from '../../domain/plans/plan-rules';
import { findCase } from '../../persistence/cases/case-records';
import {
  beginPlan,
  changePlan,
  findPlan,
  openPlan,
  readPlans,
  sealedPlan,
  takeBack,
} from '../../persistence/plans/plans';
import { saidPlan } from '../../templates/plan/said-plan';
import { OpenPlans, type PlanningFor } from './plan-in-hand';

/** What stands in the editor of a plan, a moment after they rest. What was proposed is a draft again. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
  ) {}

  /**
   * The same again, after a lost answer, changes nothing.
   * @throws PersonUnknown, NotInCharge, PlanChangedSince, PlanNotAt, PlanWordsUnfit, TooManyPlans
   */
  run(
    operator: OperatorScope,
    personId: string,
    { content, shown }: Written,
  ): Promise<WrittenPlan> {
    mustHold(operator, casePermissions.writePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const planning = await this.plans.of(tx, personId);
      // Words that can't be said are told now, not when it is printed.
      saidPlan(content, planning.language, planning.say);
      const by = operator.operatorId;
      if (!shown) return this.begin(tx, planning, content, by);
      return this.change(tx, planning, { content, shown }, by);
    });
  }

  private async begin(
    tx: Transaction,
    { person, key }: PlanningFor,
    said: PlanContent,
    by: string,
  ): Promise<WrittenPlan> {
    const record = await findCase(tx, person);
    if (!record || record.status === 'closed') throw new NotInCharge();
    const before = await readPlans(tx, person);
    if (before.length >= mostPlans) throw new TooManyPlans();
    const id = await beginPlan(tx, person, key, { caseId: record.id, said, by });
    if (id) return { id, version: 1 };
    const begun = before.find(({ state }) => state === 'draft');
    const isSame = begun?.version === 1 && isDeepStrictEqual(openPlan(begun, key), said);
    if (!isSame) throw new PlanChangedSince();
    return { id: begun.id, version: 1 };
  }

  private async change(
    tx: Transaction,
    { person, key }: PlanningFor,
    { content, shown }: Required<Written>,
    by: string,
  ): Promise<WrittenPlan> {
    const { id, version } = shown;
    const plan = await findPlan(tx, person, id);
    if (!plan) throw new PlanChangedSince();
    mustBeAt(plan.state, 'draft', 'proposed');
    const { municipality } = person;
    if (plan.state === 'proposed') await takeBack(tx, { shown, municipality });
    const sealed = sealedPlan(id, content, key);
    const turn = { shown, municipality, state: 'draft' as const };
    if (await changePlan(tx, turn, { sealed, writtenBy: by })) return { id, version: version + 1 };
    const isSame = plan.version === version + 1 && isDeepStrictEqual(openPlan(plan, key), content);
    if (!isSame) throw new PlanChangedSince();
    return { id, version: plan.version };
  }
}
