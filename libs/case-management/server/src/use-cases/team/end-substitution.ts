import { Injectable } from '@nestjs/common';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { SubstitutionOver, SubstitutionUnknown } from '../../domain/team-problems';
import { endSubstitution, findSubstitution } from '../../persistence/team/substitutions';

/** Whoever was away is back: what the colleague was given for it ends at once, on open pages too. */
@Injectable()
export class EndSubstitution {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By who is away, or who signs. @throws SubstitutionUnknown, also ended before; SubstitutionOver */
  run(operator: OperatorScope, id: string): Promise<DoneAct> {
    mustHold(operator, casePermissions.seeGivenPersons);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const found = await findSubstitution(tx, id);
      if (!found) throw new SubstitutionUnknown();
      if (found.lastDay < dayOf(tx.now)) throw new SubstitutionOver();
      await endSubstitution(tx, found, operator.operatorId);
      return { learns: 'not_told' };
    });
  }
}
