import { Injectable } from '@nestjs/common';
import { casePermissions, type TieVisit as Tied } from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { mustHold, RecordKeys, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown, VisitCancelled, VisitTied, VisitUnknown } from '../../domain/problems';
import { findRecognised } from '../../persistence/recognition/recognised';
import { noteAgreement } from '../../persistence/persons/heard-wishes';
import { findTie, tie } from '../../persistence/recognition/ties';
import { keepTiedWords } from './keep-tied-words';
import { VisitFacts, type VisitFact } from './visit-facts';

/** Whoever sees somebody come says who of the known ones it is. */
@Injectable()
export class TieVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly visits: VisitFacts,
  ) {}

  /**
   * Saying the same twice is no error.
   * @throws VisitUnknown, VisitCancelled, PersonUnknown, VisitTied when it is somebody else's
   */
  async run(
    operator: OperatorScope,
    visit: string,
    { person: id, how = 'candidate', agreed }: Tied,
  ): Promise<DoneAct> {
    mustHold(operator, casePermissions.recognise);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { municipality, withWoman } = mustBeTieable(await this.visits.of(tx, [visit]));
      const person = await findRecognised(tx, { visit, municipality, id });
      if (!person) throw new PersonUnknown();
      const made = await tie(tx, person, { id: visit, how, by: operator.operatorId });
      // Whoever booked for them heard it; nobody says it afterwards, and a woman needs no agreement.
      if (agreed && made && how === 'page' && withWoman !== true)
        await noteAgreement(tx, { visit, person: id }, operator.operatorId);
      if (made)
        await keepTiedWords(tx, { visits: this.visits, keys: this.keys }, person, {
          tie: made,
          visit,
        });
      else {
        const now = await findTie(tx, visit);
        if (now?.personId !== id) throw new VisitTied();
      }
      return { learns: 'present' };
    });
  }
}

/** @throws VisitUnknown, VisitCancelled */
export function mustBeTieable([visit]: readonly VisitFact[], municipality?: string): VisitFact {
  if (!visit || (municipality && visit.municipality !== municipality)) throw new VisitUnknown();
  if (visit.state === 'cancelled') throw new VisitCancelled();
  return visit;
}
