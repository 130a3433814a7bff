import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';

import {
  type OtherPlan,
  keepOtherPlan,
  otherPlanKinds,
} from '@one-stop-shop/case-management/contracts';
import { Dialog, FormKey } from '@one-stop-shop/shared/front-office';
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
  readonly kind: string;
  readonly leader: string;
  readonly number: string;
  readonly from: string;
  readonly until: string;
}

const nothingWritten: Written = { kind: '', leader: '', number: '', from: '', until: '' };

/** What another office has agreed with the person; said anew, it replaces what stood there. */
@Component({
  selector: 'oss-keep-other-plan',
  imports: [ChoiceField, Dialog, Form, FormField, TextField],
  template: `
    <oss-dialog heading="case.plans.add" (closed)="closed.emit()">
      <oss-form act="case.plans.act" running="person.page.saving" [of]="form" [opened]="true">
        <oss-choice-field
          label="case.plans.kind"
          none="person.team.choose"
          [choices]="kinds()"
          [formField]="form.fields.kind"
        />
        <oss-text-field label="case.plans.leader" [formField]="form.fields.leader" />
        <oss-text-field label="case.plans.number" [formField]="form.fields.number" />
        <oss-text-field label="case.plans.from" type="date" [formField]="form.fields.from" />
        <oss-text-field
          label="case.plans.until"
          help="case.plans.until-help"
          type="date"
          [formField]="form.fields.until"
        />
      </oss-form>
    </oss-dialog>
  `,
})
export class KeepOtherPlan {
  /** Id. */
  readonly person = input.required<string>();
  readonly replaces = input<OtherPlan>();
  readonly closed = output();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly key = new FormKey();
  protected readonly kinds = inject(Choices).worded('case-list.other-plan', otherPlanKinds);

  protected readonly form = new RequestForm({
    name: 'other-plan',
    contract: keepOtherPlan,
    written: signal<Written>(nothingWritten),
    asRequest: ({ kind, leader, number, from, until }) => {
      const before = untracked(this.replaces);
      return {
        ...{ kind, leader, from, ...(number.trim() && { number }), ...(until && { until }) },
        ...(before && { replaces: before.id }),
      };
    },
    wrong: 'case.wrong',
    act: async (plan) => {
      await this.api.keepOtherPlan(this.person(), plan, this.key.for(plan));
      this.key.useUp();
      this.closed.emit();
      this.store.tell('plan');
    },
  });

  constructor() {
    effect(() => {
      const { kind, leader, number = '', from, until = '' } = this.replaces() ?? nothingWritten;
      untracked(() => this.form.begin({ kind, leader, number, from, until }));
    });
  }
}
