import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  encounterClass,
  notesClass,
  personSubject,
  type FoundDraft,
  type WhichDraft,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  personRecord,
  recordReading,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { findDraft, openDraft } from '../../persistence/encounters/encounter-drafts';
import { findPerson } from '../../persistence/persons/persons';

/** What whoever asks began to write about somebody, on whatever machine. */
@Injectable()
export class ReadDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** Their own words, also a note that they may not read once it is recorded. @throws PersonUnknown */
  async run(operator: OperatorScope, personId: string, { visit }: WhichDraft): Promise<FoundDraft> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const draft = await findDraft(tx, { person, visit, author: operator.operatorId });
      if (!draft) return {};
      const { municipality } = person;
      await recordReading(tx, {
        ...{ municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: [encounterClass, notesClass],
      });
      const key = await this.keys.of(municipality, personRecord(personId));
      return {
        draft: {
          id: draft.id,
          written: openDraft(draft, key),
          version: draft.version,
          begunAt: draft.begunAt.toISOString(),
          changedAt: draft.changedAt.toISOString(),
        },
      };
    });
  }
}
