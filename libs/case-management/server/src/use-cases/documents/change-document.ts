import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type DescribeDocument as Described,
  type RemoveDocument as Removed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { DocumentChangedSince, DocumentUnknown } from '../../domain/documents/problems';
import { PersonUnknown } from '../../domain/problems';
import { destroyContent } from '../../persistence/documents/document-content';
import {
  changeDocument,
  findDocument,
  markRemoved,
  sealAbout,
} from '../../persistence/documents/documents';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';

/** What is said of a paper is said better, or the paper is no longer kept. */
@Injectable()
export class ChangeDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /** @throws PersonUnknown, DocumentUnknown, DocumentChangedSince */
  describe(
    operator: OperatorScope,
    personId: string,
    id: string,
    { about, shown }: Described,
  ): Promise<DoneAct> {
    return this.changing(operator, personId, id, async (tx, person) => {
      const key = await this.keys.of(person.municipality, personRecord(personId));
      const { expiresOn } = about;
      const said = { about: sealAbout(id, about, key), expiresOn };
      return changeDocument(tx, person, { id, shown }, said);
    });
  }

  /** Its bytes are gone with the transaction. @throws PersonUnknown, DocumentUnknown, DocumentChangedSince */
  remove(
    operator: OperatorScope,
    personId: string,
    id: string,
    { why, shown }: Removed,
  ): Promise<DoneAct> {
    return this.changing(operator, personId, id, async (tx, person) => {
      const by = operator.operatorId;
      const isMarked = await markRemoved(tx, person, { id, shown }, { by, why });
      if (isMarked) await destroyContent(tx, person, id);
      return isMarked;
    });
  }

  private changing(
    operator: OperatorScope,
    personId: string,
    id: string,
    change: (tx: Transaction, person: PersonEntity) => Promise<boolean>,
  ): Promise<DoneAct> {
    mustHold(operator, casePermissions.keepDocuments);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      if (!(await findDocument(tx, person, id))) throw new DocumentUnknown();
      if (!(await change(tx, person))) throw new DocumentChangedSince();
      return { learns: 'not_told' };
    });
  }
}
