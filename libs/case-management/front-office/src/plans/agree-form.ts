import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type AgreePlan,
  type Plan,
  agreePlan,
  planAgreements,
} from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  RadioField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { PlanStore } from './plan-store';

interface Written {
  readonly agreement: string;
  readonly agreedOn: string;
  readonly interpreter: string;
}

const contract = agreePlan.omit({ shown: true });

/** That the person agreed: on paper, or told in their language and understood. */
@Component({
  selector: 'oss-agree-form',
  imports: [Dialog, Form, FormField, RadioField, TextField, TranslatePipe],
  template: `
    <oss-dialog heading="plan.agree" (closed)="closed.emit()">
      @if (hasDrafts()) {
        <p class="notice notice--warning">
          <span class="notice__words">{{ 'plan.only-told' | translate }}</span>
        </p>
      }
      <oss-form act="plan.agree" running="person.page.saving" [of]="form">
        <oss-radio-field label="plan.how" [choices]="ways()" [formField]="form.fields.agreement" />
        <oss-text-field
          label="plan.agreed-on"
          type="date"
          [most]="today"
          [formField]="form.fields.agreedOn"
        />
        @if (isTold()) {
          <oss-text-field
            label="plan.interpreter"
            help="plan.interpreter-help"
            canStayEmpty
            [formField]="form.fields.interpreter"
          />
        }
      </oss-form>
    </oss-dialog>
  `,
})
export class AgreeForm {
  readonly plan = input.required<Plan>();
  readonly closed = output();

  private readonly store = inject(PlanStore);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly ways = inject(Choices).worded('plan.agreement', planAgreements);
  protected readonly hasDrafts = computed(() =>
    Object.values(this.plan().said).some((lines) => lines.some(({ isDraft }) => isDraft)),
  );
  private readonly written = signal<Written>({
    agreement: 'told_and_understood',
    agreedOn: this.today,
    interpreter: '',
  });
  protected readonly isTold = computed(() => this.written().agreement === 'told_and_understood');

  protected readonly form = new RequestForm({
    name: 'plan-agreement',
    contract,
    written: this.written,
    asRequest: ({ agreement, agreedOn, interpreter }) => ({
      ...{ agreement, agreedOn },
      ...(this.isTold() && interpreter.trim() && { interpreter }),
    }),
    wrong: 'plan.wrong',
    refusals: {
      'case-management.agreed-in-the-future': 'agreedOn',
      'case-management.interpreter-missing': 'interpreter',
      'case-management.drafts-not-signed': 'agreement',
    },
    act: async (agreement: Omit<AgreePlan, 'shown'>) => {
      await this.store.agree(this.plan(), agreement);
      this.closed.emit();
    },
  });
}
