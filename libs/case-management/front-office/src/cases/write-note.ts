import { Component, inject, input, output, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type CaseNote, writeNote } from '@one-stop-shop/case-management/contracts';
import { Dialog, FormKey } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  LongTextField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly words: string;
}

/** What a social worker writes for social workers alone; or says better, when they wrote it. */
@Component({
  selector: 'oss-write-note',
  imports: [Dialog, Form, FormField, LongTextField, TranslatePipe],
  template: `
    <oss-dialog
      [heading]="corrects() ? 'case.notes.correct' : 'case.notes.add'"
      (closed)="closed.emit()"
    >
      <p class="person-team__help">{{ 'case.notes.help' | translate }}</p>
      <oss-form act="case.notes.act" running="person.page.saving" [of]="form" [opened]="true">
        <oss-long-text-field label="case.notes.words" [rows]="6" [formField]="form.fields.words" />
      </oss-form>
    </oss-dialog>
  `,
})
export class WriteNote {
  /** Id. */
  readonly person = input.required<string>();
  readonly corrects = input<CaseNote>();
  readonly closed = output();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly key = new FormKey();

  protected readonly form = new RequestForm({
    name: 'case-note',
    contract: writeNote,
    written: signal<Written>({ words: '' }),
    asRequest: ({ words }) => {
      const before = untracked(this.corrects);
      return { words, ...(before && { corrects: before.id }) };
    },
    wrong: 'case.wrong-note',
    act: async (note) => {
      await this.api.writeNote(this.person(), note, this.key.for(note));
      this.key.useUp();
      this.closed.emit();
      this.store.tell('note');
    },
  });
}
