import { Component, computed, inject, input, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type CaseRecord,
  closeCase,
  closureReasons,
  sensitiveCaseReasons,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Dialog } from '@one-stop-shop/shared/front-office';
import {
  CheckField,
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

const nothingWritten = { reason: '', attempts: '', words: '', cancelTasks: false };

/** A case ends, and why; what is still to be done is cancelled by the same act, or stands in its way. */
@Component({
  selector: 'oss-close-case',
  imports: [CheckField, ChoiceField, Counted, Dialog, Form, FormField, TextField, TranslatePipe],
  templateUrl: './close-case.html',
})
export class CloseCase {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly written = signal(nothingWritten);
  protected readonly reasons = inject(Choices).worded(
    'case-list.closure',
    closureReasons,
    sensitiveCaseReasons,
  );
  protected readonly isOpen = signal(false);
  protected readonly openTasks = computed(
    () => this.case().tasks.filter(({ ended }) => !ended).length,
  );
  protected readonly asksAttempts = computed(
    () => this.written().reason === 'no_contact_after_attempts',
  );

  protected readonly form = new RequestForm({
    name: 'closure',
    contract: closeCase,
    written: this.written,
    asRequest: ({ reason, attempts, words, cancelTasks }) => ({
      ...{ reason, cancelTasks, shown: untracked(this.case).version },
      ...(reason === 'no_contact_after_attempts' && attempts && { attempts: Number(attempts) }),
      ...(words.trim() && { words }),
    }),
    wrong: 'case.wrong',
    act: async (closure) => {
      await this.api.close(this.person(), closure);
      this.isOpen.set(false);
      this.store.tell('closed');
    },
  });

  protected begin(): void {
    this.form.begin(nothingWritten);
    this.isOpen.set(true);
  }
}
