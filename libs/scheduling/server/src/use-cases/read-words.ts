import { Injectable } from '@nestjs/common';
import {
  appointmentSubject,
  schedulingPermissions,
  wordsClass,
  type WordsOfVisit,
} from '@one-stop-shop/scheduling/contracts';
import {
  mustHold,
  recordReading,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { AppointmentUnknown } from '../domain/problems';
import { readWords, type VisitWithWords } from '../persistence/words-of-visits';
import { openWords } from './sealed-words';

/** What the person wrote about their visit, for who receives them: one visit at a time, and recorded. */
@Injectable()
export class ReadWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** @throws AppointmentUnknown, also of a visit whose person the operator may not see */
  async run(operator: OperatorScope, id: string): Promise<WordsOfVisit> {
    mustHold(operator, schedulingPermissions.readWords);
    const visit = await this.unitOfWork.inTransaction(operator, async (tx) => {
      const found = await readWords(tx, id);
      if (!found) throw new AppointmentUnknown();
      await recordReading(tx, {
        municipality: found.municipality,
        kind: appointmentSubject,
        subjects: [id],
        fieldClasses: [wordsClass],
      });
      return found;
    });
    return { id, words: (await this.opened(id, visit)) ?? null };
  }

  private async opened(id: string, visit: VisitWithWords): Promise<string | null | undefined> {
    const { municipality, plain, sealed, month } = visit;
    return sealed && month ? openWords(this.keys, { id, municipality }, { sealed, month }) : plain;
  }
}
