import { Component, inject, input, linkedSignal, output, untracked } from '@angular/core';

import { type KeptDocument, describeDocument } from '@one-stop-shop/case-management/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import { Form, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { DocumentFields } from './document-fields';
import { DocumentsApi } from './documents-api';
import { DocumentsStore } from './documents-store';
import { type WrittenDocument, asDocument, writtenDocument } from './written-document';

interface Written {
  readonly about: WrittenDocument;
}

/** What a paper is, said better. */
@Component({
  selector: 'oss-describe-document',
  imports: [Dialog, DocumentFields, Form],
  template: `
    <oss-dialog heading="documents.describe" (closed)="closed.emit()">
      <oss-form act="person.page.save" running="person.page.saving" [of]="form" [opened]="true">
        <oss-document-fields [of]="form.fields.about" />
      </oss-form>
    </oss-dialog>
  `,
})
export class DescribeDocument {
  /** Id. */
  readonly person = input.required<string>();
  readonly document = input.required<KeptDocument>();
  readonly closed = output();

  private readonly api = inject(DocumentsApi);
  private readonly store = inject(DocumentsStore);
  /** As it was when the dialog opened: what changed meanwhile is told, and not written over. */
  private readonly begun = linkedSignal<string, KeptDocument>({
    source: () => this.document().id,
    computation: () => untracked(this.document),
  });

  protected readonly form = new RequestForm({
    name: 'document',
    contract: describeDocument,
    written: linkedSignal<Written>(() => ({ about: writtenDocument(this.begun()) })),
    asRequest: ({ about }) => ({
      about: asDocument(about),
      shown: untracked(this.begun).version,
    }),
    wrong: 'documents.wrong',
    act: async (said) => {
      await this.api.describe(this.person(), this.begun().id, said);
      this.closed.emit();
      this.store.tell('described');
    },
  });
}
