import { Component, inject, input, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  sensitiveCaseReasons,
  suspendCase,
  suspensionReasons,
} from '@one-stop-shop/case-management/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly reason: string;
  readonly words: string;
}

/** A case rests for a time, and why. */
@Component({
  selector: 'oss-suspend-case',
  imports: [ChoiceField, Dialog, Form, FormField, TextField, TranslatePipe],
  template: `
    <button type="button" class="button" (click)="begin()">
      {{ 'case.suspend.act' | translate }}
    </button>
    @if (isOpen()) {
      <oss-dialog heading="case.suspend.title" (closed)="isOpen.set(false)">
        <oss-form act="case.suspend.act" running="person.page.saving" [of]="form" [opened]="true">
          <oss-choice-field
            label="case.reason"
            none="person.team.choose"
            [choices]="reasons()"
            [formField]="form.fields.reason"
          />
          <oss-text-field label="case.words" [formField]="form.fields.words" />
        </oss-form>
      </oss-dialog>
    }
  `,
})
export class SuspendCase {
  /** Id. */
  readonly person = input.required<string>();
  /** Version of the case on the page. */
  readonly shown = input.required<number>();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  protected readonly reasons = inject(Choices).worded(
    'case-list.suspension',
    suspensionReasons,
    sensitiveCaseReasons,
  );
  protected readonly isOpen = signal(false);

  protected readonly form = new RequestForm({
    name: 'suspension',
    contract: suspendCase,
    written: signal<Written>({ reason: '', words: '' }),
    asRequest: ({ reason, words }) => ({
      ...{ reason, shown: untracked(this.shown), ...(words.trim() && { words }) },
    }),
    wrong: 'case.wrong',
    act: async (suspension) => {
      await this.api.suspend(this.person(), suspension);
      this.isOpen.set(false);
      this.store.tell('suspended');
    },
  });

  protected begin(): void {
    this.form.begin({ reason: '', words: '' });
    this.isOpen.set(true);
  }
}
