import { Service, inject } from '@angular/core';

import type {
  DescribeDocument,
  DocumentAbout,
  DocumentKept,
  DocumentsOfPerson,
  RemoveDocument,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** Papers of somebody. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class DocumentsApi {
  private readonly api = inject(Api);

  of(person: string): Promise<DocumentsOfPerson> {
    return this.api.get(`/api/persons/${person}/documents`);
  }

  /** The same key with the same file keeps it once, however often it is sent. */
  keep(person: string, file: Blob, about: DocumentAbout, key: string): Promise<DocumentKept> {
    return this.api.postFile(`/api/persons/${person}/documents`, file, {
      'document-about': encodeURIComponent(JSON.stringify(about)),
      'idempotency-key': key,
    });
  }

  /** Where the picture of a page stands; nobody keeps it on the way. */
  addressOf(person: string, document: string, page: number): string {
    return `/api/persons/${person}/documents/${document}/pages/${page}`;
  }

  /** What may be saved: a PDF as it came, or a JPEG. */
  file(person: string, document: string): Promise<Blob> {
    return this.api.get(`/api/persons/${person}/documents/${document}/file`);
  }

  describe(person: string, document: string, said: DescribeDocument): Promise<DoneAct> {
    return this.api.put(`/api/persons/${person}/documents/${document}`, said);
  }

  remove(person: string, document: string, removed: RemoveDocument): Promise<DoneAct> {
    return this.api.post(`/api/persons/${person}/documents/${document}/remove`, removed);
  }
}
