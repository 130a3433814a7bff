import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type KeptDocument,
  documentRemovals,
  removeDocument,
} from '@one-stop-shop/case-management/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import { Form, FormField, RadioField, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { DocumentsApi } from './documents-api';
import { DocumentsStore } from './documents-store';

/** A paper is no longer kept, and why: its pages are destroyed. */
@Component({
  selector: 'oss-remove-document',
  imports: [Dialog, Form, FormField, RadioField, TranslatePipe],
  template: `
    <oss-dialog heading="documents.remove-sure" (closed)="closed.emit()">
      <p>{{ 'documents.remove-more' | translate }}</p>
      <oss-form act="documents.remove-act" running="person.page.saving" [of]="form" [opened]="true">
        <oss-radio-field
          label="documents.why"
          [choices]="reasons()"
          [formField]="form.fields.why"
        />
      </oss-form>
    </oss-dialog>
  `,
})
export class RemoveDocument {
  /** Id. */
  readonly person = input.required<string>();
  readonly document = input.required<KeptDocument>();
  readonly closed = output();

  private readonly api = inject(DocumentsApi);
  private readonly store = inject(DocumentsStore);
  protected readonly reasons = inject(Choices).worded('documents.reasons', documentRemovals);

  protected readonly form = new RequestForm({
    name: 'removal',
    contract: removeDocument,
    written: signal<{ readonly why: string }>({ why: '' }),
    asRequest: ({ why }) => ({ why, shown: this.document().version }),
    wrong: 'documents.wrong',
    act: async (removed) => {
      await this.api.remove(this.person(), this.document().id, removed);
      this.closed.emit();
      this.store.tell('removed');
    },
  });
}
