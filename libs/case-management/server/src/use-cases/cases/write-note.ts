import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type WriteNote as Written,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  answerOnce,
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { NoteCorrected, NoteUnknown } from '../../domain/cases/problems';
import { findNote, writeNote } from '../../persistence/cases/case-notes';
import { caseInHand } from './case-in-hand';

/** What a social worker writes for social workers alone. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * Also in a case that is closed. One's own note may be said better; what it said stays readable.
   * @param key of the form: sent twice, it is one note
   * @throws PersonUnknown, CaseUnknown, NoteUnknown, NoteCorrected
   */
  run(operator: OperatorScope, personId: string, key: string, said: Written): Promise<DoneAct> {
    mustHold(operator, casePermissions.writeConfidentialNotes);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const { person, record } = await caseInHand(tx, operator, personId);
      const { municipality, restricted } = person;
      const { words, corrects } = said;
      const { operatorId: author } = operator;
      return answerOnce<true, DoneAct>(
        tx,
        { key, municipality, body: { personId, ...said } },
        {
          work: async () => {
            const before = corrects ? await findNote(tx, person, corrects) : undefined;
            if (before === null || (before && before.author !== author)) throw new NoteUnknown();
            const note = {
              ...{ id: randomUUID(), personId, municipality, restricted, caseId: record.id },
              ...{ corrects: corrects ?? null, author, writtenAt: tx.now },
            };
            const recordKey = await this.keys.of(municipality, personRecord(personId));
            if (!(await writeNote(tx, note, { words, key: recordKey }))) throw new NoteCorrected();
            return true;
          },
          answer: () => Promise.resolve({ learns: 'not_told' }),
        },
      );
    });
  }
}
