import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type CaseRecord, addTask } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog, FormKey } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  SessionInView,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly words: string;
  readonly due: string;
  readonly owner: string;
}

const aWeek = 7 * 86_400_000;

/** Something is to be done: what, by when, by whom. */
@Component({
  selector: 'oss-add-task',
  imports: [ChoiceField, Dialog, Form, FormField, TextField, TranslatePipe],
  template: `
    <button type="button" class="button button--plain" (click)="begin()">
      {{ 'case.tasks.add' | translate }}
    </button>
    @if (isOpen()) {
      <oss-dialog heading="case.tasks.add" (closed)="isOpen.set(false)">
        <oss-form act="case.tasks.act" running="person.page.saving" [of]="form" [opened]="true">
          <oss-text-field label="case.tasks.words" [formField]="form.fields.words" />
          <oss-text-field label="case.tasks.due" type="date" [formField]="form.fields.due" />
          <oss-choice-field
            label="case.tasks.owner"
            [choices]="owners()"
            [formField]="form.fields.owner"
          />
        </oss-form>
      </oss-dialog>
    }
  `,
})
export class AddTask {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly session = inject(SessionInView);
  private readonly clock = inject(Api);
  private readonly key = new FormKey();
  protected readonly isOpen = signal(false);
  protected readonly owners = computed<readonly Choice[]>(() =>
    this.case().mayOwn.map(({ id, name }) => ({ value: id, words: name })),
  );

  protected readonly form = new RequestForm({
    name: 'task',
    contract: addTask,
    written: signal<Written>({ words: '', due: '', owner: '' }),
    wrong: 'case.wrong',
    refusals: { 'case-management.owner-unknown': 'owner' },
    act: async (task) => {
      await this.api.addTask(this.person(), task, this.key.for(task));
      this.key.useUp();
      this.isOpen.set(false);
      this.store.tell('task');
    },
  });

  protected begin(): void {
    const due = deskDay(new Date(this.clock.now().getTime() + aWeek));
    this.form.begin({ words: '', due, owner: this.session.operatorId() ?? '' });
    this.isOpen.set(true);
  }
}
