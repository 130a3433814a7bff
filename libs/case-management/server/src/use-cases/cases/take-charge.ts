import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type TakeCharge as Taken,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  answerOnce,
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { CaseTaken, TakenInTheFuture } from '../../domain/cases/problems';
import { PersonUnknown } from '../../domain/problems';
import { writeEvent } from '../../persistence/cases/case-events';
import { openCase } from '../../persistence/cases/case-records';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';

/** A social worker takes somebody in charge for their municipality: one does, of however many try. */
@Injectable()
export class TakeCharge {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param key of the form: sent twice, it is one case
   * @throws PersonUnknown, TakenInTheFuture, CaseTaken by whom the case says
   */
  run(operator: OperatorScope, personId: string, key: string, said: Taken): Promise<DoneAct> {
    mustHold(operator, casePermissions.takeCharge);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const form = { key, municipality: person.municipality, body: { personId, ...said } };
      return answerOnce<true, DoneAct>(tx, form, {
        work: () => this.take(tx, operator, person, said),
        answer: () => Promise.resolve({ learns: 'present' }),
      });
    });
  }

  private async take(
    tx: Transaction,
    { operatorId }: OperatorScope,
    { id: personId, municipality, restricted }: PersonEntity,
    { on: takenOn, legalBasis }: Taken,
  ): Promise<true> {
    if (takenOn > dayOf(tx.now)) throw new TakenInTheFuture();
    const record = {
      ...{ id: randomUUID(), personId, municipality, restricted, takenOn, legalBasis },
      ...{ responsible: operatorId, takenBy: operatorId, takenAt: tx.now },
      ...{ status: 'assessment' as const, since: tx.now, version: 1 },
    };
    if (!(await openCase(tx, record))) throw new CaseTaken();
    await writeEvent(tx, record, { kind: 'taken', from: null, to: 'assessment', by: operatorId });
    return true;
  }
}
