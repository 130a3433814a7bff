import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type UntieVisit as Untied,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { VisitNotTied, VisitUnknown } from '../../domain/problems';
import { untie } from '../../persistence/recognition/ties';
import { VisitFacts } from './visit-facts';

/** It was somebody else: the visit is nobody's again, and what was tied stays written. */
@Injectable()
export class UntieVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitFacts,
  ) {}

  /** @throws VisitUnknown, VisitNotTied when it was not theirs, or is no more */
  async run(operator: OperatorScope, visitId: string, { person }: Untied): Promise<DoneAct> {
    mustHold(operator, casePermissions.recognise);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const [visit] = await this.visits.of(tx, [visitId]);
      if (!visit) throw new VisitUnknown();
      const tied = { municipality: visit.municipality, visitId, personId: person };
      if (!(await untie(tx, tied, operator.operatorId))) throw new VisitNotTied();
      return { learns: 'not_told' };
    });
  }
}
