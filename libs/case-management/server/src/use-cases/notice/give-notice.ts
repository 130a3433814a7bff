import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type GiveNotice as Given,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { answerOnce, mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { mustBeGivable } from '../../domain/privacy-notice';
import { PersonUnknown } from '../../domain/problems';
import { findPerson } from '../../persistence/persons/persons';
import { noticeInForce, writeNoticeGiven } from '../../persistence/notice/privacy-notices';

/** Somebody was given the privacy notice, and that is written down for good. */
@Injectable()
export class GiveNotice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param key of the form: sent twice, it was given once
   * @throws PersonUnknown, NoticeNotInForce, NoticeNotWritten
   */
  async run(operator: OperatorScope, id: string, key: string, given: Given): Promise<DoneAct> {
    mustHold(operator, casePermissions.registerPerson);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      const { municipality } = person;
      return answerOnce<null, DoneAct>(
        tx,
        { key, municipality, body: { ...given, person: id } },
        {
          work: async () => {
            mustBeGivable(await noticeInForce(tx, municipality), given);
            await writeNoticeGiven(tx, person, given, operator.operatorId);
            return null;
          },
          // They sit at the desk.
          answer: () => Promise.resolve({ learns: 'present' }),
        },
      );
    });
  }
}
