import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { documentAbout } from '@one-stop-shop/case-management/contracts';
import { Dialog, FormKey } from '@one-stop-shop/shared/front-office';
import { Form, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { ChooseFile } from './choose-file';
import { DocumentFields } from './document-fields';
import { DocumentsApi } from './documents-api';
import { DocumentsStore } from './documents-store';
import { asDocument, nothingWritten } from './written-document';

/** A paper that somebody brought: the file first, then what it is. */
@Component({
  selector: 'oss-keep-document',
  imports: [ChooseFile, Dialog, DocumentFields, Form, TranslatePipe],
  template: `
    <oss-dialog heading="documents.add" (closed)="closed.emit()">
      <div class="stack">
        <oss-choose-file [(file)]="file" />
        @if (file()) {
          <oss-form act="documents.keep" running="documents.keeping" [of]="form">
            <oss-document-fields [of]="form.fields" />
          </oss-form>
        } @else {
          <p class="small">{{ 'documents.safe' | translate }}</p>
        }
      </div>
    </oss-dialog>
  `,
})
export class KeepDocument {
  /** Id. */
  readonly person = input.required<string>();
  readonly closed = output();

  private readonly api = inject(DocumentsApi);
  private readonly store = inject(DocumentsStore);
  private readonly key = new FormKey();
  protected readonly file = signal<File | undefined>(undefined);

  protected readonly form = new RequestForm({
    name: 'document',
    contract: documentAbout,
    written: signal(nothingWritten),
    asRequest: asDocument,
    wrong: 'documents.wrong',
    act: async (about) => {
      const file = this.file();
      if (!file) return;
      const { name, size, lastModified } = file;
      const key = this.key.for({ about, name, size, lastModified });
      await this.api.keep(this.person(), file, about, key);
      this.key.useUp();
      this.closed.emit();
      this.store.tell('kept');
    },
  });
}
