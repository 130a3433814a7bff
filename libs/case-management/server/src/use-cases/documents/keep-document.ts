import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  largestDocument,
  type DocumentAbout,
  type DocumentKept,
} from '@one-stop-shop/case-management/contracts';
import {
  answerOnce,
  ChildFailed,
  Disarmer,
  FileRefused,
  FileTooLarge,
  mustHold,
  personRecord,
  RecordKeys,
  TooManyRequests,
  UnitOfWork,
  type DisarmedFile,
  type OperatorScope,
  type SentFile,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { DocumentRefused, DocumentsFull, DocumentUnknown } from '../../domain/documents/problems';
import { PersonUnknown } from '../../domain/problems';
import { writeContent } from '../../persistence/documents/document-content';
import { findDocument, sealAbout, writeDocument } from '../../persistence/documents/documents';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { findPerson } from '../../persistence/persons/persons';

/** A file on its way in, with what is said of it. */
export interface SentDocument {
  readonly about: DocumentAbout;
  readonly file: Pick<SentFile, 'read'>;
}

/** Somebody's paper is disarmed, sealed and kept. */
@Injectable()
export class KeepDocument {
  /** Accounts whose file is on its way in this process. */
  private readonly sending = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
    private readonly disarmer: Disarmer,
  ) {}

  /**
   * Reads nothing of the file before the person is found, and writes nothing before all of it was
   * opened. One at a time for each account: each holds megabytes.
   * @param key of the form: the same file, sent twice, is kept once
   * @throws PersonUnknown, DocumentRefused, DocumentsFull, TooManyRequests, FileTooLarge, ChildBusy
   */
  async run(
    operator: OperatorScope,
    personId: string,
    key: string,
    sent: SentDocument,
  ): Promise<DocumentKept> {
    mustHold(operator, casePermissions.keepDocuments);
    const { operatorId } = operator;
    if (this.sending.has(operatorId)) throw new TooManyRequests(2);
    this.sending.add(operatorId);
    try {
      await this.unitOfWork.inTransaction(operator, (tx) => personOf(tx, personId));
      const bytes = await sent.file.read(largestDocument);
      const file = await this.disarmed(bytes);
      const digest = createHash('sha256').update(bytes).digest('hex');
      return await this.unitOfWork.inTransaction(operator, async (tx) => {
        const person = await personOf(tx, personId);
        const { about } = sent;
        const body = { about, digest, person: personId };
        return answerOnce<string, DocumentKept>(
          tx,
          { key, municipality: person.municipality, body },
          {
            work: () => this.keep(tx, person, { about, file, by: operatorId }),
            answer: (id) => answerOf(tx, person, id),
          },
        );
      });
    } finally {
      this.sending.delete(operatorId);
    }
  }

  private async disarmed(bytes: Uint8Array): Promise<DisarmedFile> {
    try {
      return await this.disarmer.disarm(bytes);
    } catch (error) {
      if (error instanceof FileRefused) {
        throw error.why === 'too-large' ? new FileTooLarge() : new DocumentRefused(error.why);
      }
      // It broke what opens files, or took more than any paper needs.
      throw error instanceof ChildFailed ? new DocumentRefused('too-heavy') : error;
    }
  }

  private async keep(
    tx: Transaction,
    person: PersonEntity,
    { about, file, by }: { about: DocumentAbout; file: DisarmedFile; by: string },
  ): Promise<string> {
    const id = randomUUID();
    const key = await this.keys.of(person.municipality, personRecord(person.id));
    const isWritten = await writeDocument(tx, person, {
      ...{ id, about: sealAbout(id, about, key), expiresOn: about.expiresOn, author: by },
      fileType: file.original ? 'pdf' : 'jpeg',
      size: (file.original ?? file.pages[0] ?? []).length,
      pages: file.pages.length,
      carries: file.carries,
    });
    if (!isWritten) throw new DocumentsFull();
    await writeContent(tx, person, id, file, key);
    return id;
  }
}

async function personOf(tx: Transaction, id: string): Promise<PersonEntity> {
  const person = await findPerson(tx, id);
  if (!person) throw new PersonUnknown();
  return person;
}

/** Who sends it again after a colleague removed it is told so. */
async function answerOf(tx: Transaction, person: PersonEntity, id: string): Promise<DocumentKept> {
  const kept = await findDocument(tx, person, id);
  if (!kept) throw new DocumentUnknown();
  const { pages, carries } = kept;
  // They sit at the desk, or gave it to who brings it.
  return { learns: 'present', id, pages, carries: carries as DocumentKept['carries'] };
}
