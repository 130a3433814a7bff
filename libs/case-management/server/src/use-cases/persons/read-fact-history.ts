import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  identityClass,
  personSubject,
  type FactHistory,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  recordReading,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { readFactHistory } from '../../persistence/persons/facts';
import { findPerson } from '../../persistence/persons/persons';

/** What was said of somebody before it was corrected: by whom, when and from where. */
@Injectable()
export class ReadFactHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** @throws PersonUnknown */
  async run(operator: OperatorScope, id: string): Promise<FactHistory> {
    mustHold(operator, casePermissions.seeGivenPersons);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, id);
      if (!person) throw new PersonUnknown();
      const { municipality } = person;
      const fieldClasses = [identityClass];
      await recordReading(tx, { municipality, kind: personSubject, subjects: [id], fieldClasses });
      const key = await this.keys.of(municipality, personRecord(id));
      const facts = await readFactHistory(tx, person, key);
      return facts.map(({ kind, value, source, recordedAt, recordedBy }) => ({
        ...{ kind, value, source, recordedBy },
        recordedAt: recordedAt.toISOString(),
      }));
    });
  }
}
