import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type DiscardDraft as Discarded,
} from '@one-stop-shop/case-management/contracts';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown } from '../../domain/problems';
import { forgetDraft } from '../../persistence/encounters/encounter-drafts';
import { findPerson } from '../../persistence/persons/persons';

/** What somebody began to write is not wanted. Taken back, the page keeps it anew. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws PersonUnknown */
  async run(operator: OperatorScope, personId: string, { visit, shown }: Discarded): Promise<void> {
    mustHold(operator, casePermissions.recordEncounter);
    await this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      await forgetDraft(tx, { person, visit, author: operator.operatorId }, shown);
    });
  }
}
