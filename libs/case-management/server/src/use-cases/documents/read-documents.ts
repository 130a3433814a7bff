import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  documentClass,
  personSubject,
  type DocumentsOfPerson,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  personRecord,
  recordReading,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import { DocumentUnknown } from '../../domain/documents/problems';
import { PersonUnknown } from '../../domain/problems';
import { readContent } from '../../persistence/documents/document-content';
import { findDocument, openDocument, readDocuments } from '../../persistence/documents/documents';
import { findPerson } from '../../persistence/persons/persons';
import { StaffNames } from '../hours/work-facts';

/** Bytes that leave the service. */
export interface ShownFile {
  readonly type: 'jpeg' | 'pdf';
  readonly bytes: Buffer;
}

/** Which papers of somebody are kept, and what stands on them. */
@Injectable()
export class ReadDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly names: StaffNames,
  ) {}

  /** @throws PersonUnknown */
  async all(operator: OperatorScope, personId: string): Promise<DocumentsOfPerson> {
    mustHold(operator, casePermissions.seeDocuments);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const { municipality } = person;
      const rows = await readDocuments(tx, person);
      await recordReading(tx, {
        ...{ municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: [documentClass],
      });
      const key = await this.keys.of(municipality, personRecord(personId));
      const staff = await this.names.of(tx, [...new Set(rows.map(({ author }) => author))]);
      return {
        documents: rows.map((row) => openDocument(row, key)),
        staff: Object.fromEntries(staff),
      };
    });
  }

  /** The picture of a page. @throws PersonUnknown, DocumentUnknown */
  async page(
    operator: OperatorScope,
    personId: string,
    { document, page }: { readonly document: string; readonly page: number },
  ): Promise<ShownFile> {
    return { type: 'jpeg', bytes: await this.bytes(operator, personId, document, () => page) };
  }

  /** What may be saved: a PDF as it came, or the picture. @throws PersonUnknown, DocumentUnknown */
  async file(operator: OperatorScope, personId: string, document: string): Promise<ShownFile> {
    let type: ShownFile['type'] = 'jpeg';
    const bytes = await this.bytes(operator, personId, document, (kept) => {
      type = kept;
      return kept === 'pdf' ? undefined : 1;
    });
    return { type, bytes };
  }

  private bytes(
    operator: OperatorScope,
    personId: string,
    document: string,
    which: (type: ShownFile['type']) => number | undefined,
  ): Promise<Buffer> {
    mustHold(operator, casePermissions.seeDocuments);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const kept = await findDocument(tx, person, document);
      if (!kept) throw new DocumentUnknown();
      const { municipality } = person;
      await recordReading(tx, {
        ...{ municipality, kind: personSubject, subjects: [personId] },
        fieldClasses: [documentClass],
      });
      const key = await this.keys.of(municipality, personRecord(personId));
      const bytes = await readContent(tx, person, kept.id, key, which(kept.fileType));
      if (!bytes) throw new DocumentUnknown();
      return bytes;
    });
  }
}
