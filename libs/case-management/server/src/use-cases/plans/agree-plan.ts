import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type AgreePlan as Agreed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type RecordKey,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { PlanChangedSince } from '../../domain/plans/plan-problems';
import { lacksSigner, mustBeAgreeable } from '../../domain/plans/plan-rules';
import { readFacts } from '../../persistence/persons/facts';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { beginActions } from '../../persistence/plans/plan-actions';
import { agreementOf, changePlan, findAgreed } from '../../persistence/plans/plans';
import { hasDrafts } from '../../templates/plan/said-plan';
import { factsIn } from '../persons/facts-in';
import { OpenPlans } from './plan-in-hand';

/** The person agrees: the version of before is history, and actions become work. */
@Injectable()
export class AgreePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
  ) {}

  /**
   * @throws PersonUnknown, PlanNotAt, PlanChangedSince, PlanWithoutActions, AgreedInTheFuture,
   *         SignerMissing, DraftsNotSigned, InterpreterMissing
   */
  run(operator: OperatorScope, personId: string, agreed: Agreed): Promise<DoneAct> {
    mustHold(operator, casePermissions.agreePlan);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { shown } = agreed;
      const inHand = await this.plans.at(tx, personId, shown, ['proposed']);
      const { person, key, plan, content, said, language } = inHand;
      const facts = {
        ...{ state: plan.state, content, hasDrafts: hasDrafts(said), today: dayOf(tx.now) },
        ...{ isTranslated: language !== 'it', lacksSigner: await signerMissing(tx, person, key) },
      };
      mustBeAgreeable(facts, agreed);
      const { municipality } = person;
      const before = await findAgreed(tx, person);
      if (before) {
        const turn = { shown: before, municipality, state: 'agreed' as const };
        if (!(await changePlan(tx, turn, { state: 'reviewed' }))) throw new PlanChangedSince();
      }
      const turn = { shown, municipality, state: 'proposed' as const };
      const change = { state: 'agreed' as const, ...agreementOf(plan.id, agreed, key) };
      if (!(await changePlan(tx, turn, change))) throw new PlanChangedSince();
      await beginActions(tx, plan, content.actions, operator.operatorId);
      return { learns: 'present' };
    });
  }
}

async function signerMissing(
  tx: Transaction,
  person: PersonEntity,
  key: RecordKey,
): Promise<boolean> {
  return lacksSigner(factsIn(await readFacts(tx, person, key)), tx.now);
}
