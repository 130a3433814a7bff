import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  personSubject,
  planClass,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  recordReading,
  Typesetter,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PlanUnknown } from '../../domain/plans/plan-problems';
import { signerOf } from '../../domain/plans/plan-rules';
import { readFacts } from '../../persistence/persons/facts';
import { findPlan, openPlan } from '../../persistence/plans/plans';
import { planPaper } from '../../templates/plan/plan-paper';
import { factsIn } from '../persons/facts-in';
import { OpenPlans } from './plan-in-hand';

/** A version of a plan on paper, in Italian and in the person's language, to be signed or told. */
@Injectable()
export class PrintPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: OpenPlans,
    private readonly typesetter: Typesetter,
  ) {}

  /**
   * @returns a PDF
   * @throws PersonUnknown, PlanUnknown, and what {@link Typesetter} throws
   */
  async run(operator: OperatorScope, personId: string, planId: string): Promise<Uint8Array> {
    mustHold(operator, casePermissions.seeCases);
    const paper = await this.unitOfWork.inTransaction(operator, async (tx) => {
      const { person, key, language, say } = await this.plans.of(tx, personId);
      await recordReading(tx, {
        ...{ municipality: person.municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: [identityClass, planClass],
      });
      const plan = await findPlan(tx, person, planId);
      if (!plan) throw new PlanUnknown();
      const signer = signerOf(factsIn(await readFacts(tx, person, key)), tx.now);
      const content = openPlan(plan, key);
      return planPaper({ content, language, name: person.name, signer }, say, tx.now);
    });
    return this.typesetter.typeset(paper);
  }
}
