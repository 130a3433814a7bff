import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type CorrectHours as Corrected,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { answerOnce, mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { HoursInTheFuture, MunicipalityUnknown } from '../../domain/problems';
import { HoursCorrectionEntity } from '../../persistence/hours/hours-correction.entity';

/** Somebody says of their own hours what the records don't know; what was said before stays. */
@Injectable()
export class CorrectHours {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The same key corrects once, however often it is sent.
   * @throws HoursInTheFuture, MunicipalityUnknown
   */
  async run(operator: OperatorScope, key: string, said: Corrected): Promise<DoneAct> {
    mustHold(operator, casePermissions.seeOwnHours);
    const { operatorId } = operator;
    const { municipality } = said;
    if (!operator.municipalities.includes(municipality)) throw new MunicipalityUnknown();
    return this.unitOfWork.inTransaction(operator, (tx) =>
      answerOnce<null, DoneAct>(
        tx,
        { key, municipality, body: said },
        {
          work: async () => {
            if (said.day > dayOf(tx.now)) throw new HoursInTheFuture();
            await tx
              .repository(HoursCorrectionEntity)
              .insert({ id: randomUUID(), operatorId, ...said, correctedAt: tx.now });
            return null;
          },
          answer: () => Promise.resolve({ learns: 'not_told' }),
        },
      ),
    );
  }
}
