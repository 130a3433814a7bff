import { Injectable } from '@nestjs/common';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { EncounterUnknown } from '../../domain/problems';
import { completeStep } from '../../persistence/encounters/steps';

/** What was promised is done. */
@Injectable()
export class CompleteStep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Saying the same twice is no error. @throws EncounterUnknown where nothing was promised */
  async run(operator: OperatorScope, encounterId: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      if (!(await completeStep(tx, encounterId, operator.operatorId))) throw new EncounterUnknown();
      return { learns: 'not_told' };
    });
  }
}
