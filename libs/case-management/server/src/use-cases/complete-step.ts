import { Injectable } from '@nestjs/common';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { IsNull } from 'typeorm';
import { EncounterUnknown } from '../domain/problems';
import { NextStepEntity } from '../persistence/next-step.entity';

/** What was promised is done. */
@Injectable()
export class CompleteStep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Saying the same twice is no error. @throws EncounterUnknown where nothing was promised */
  async run(operator: OperatorScope, encounterId: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const steps = tx.repository(NextStepEntity);
      if (!(await steps.existsBy({ encounterId }))) throw new EncounterUnknown();
      await steps.update(
        { encounterId, doneAt: IsNull() },
        { doneAt: tx.now, doneBy: operator.operatorId },
      );
      return { learns: 'not_told' };
    });
  }
}
