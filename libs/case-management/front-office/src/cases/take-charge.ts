import { Component, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { takeCharge } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog, FormKey } from '@one-stop-shop/shared/front-office';
import { Form, FormField, RequestForm, TextField } from '@one-stop-shop/shared/front-office/staff';

import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

interface Written {
  readonly on: string;
}

/** Whoever presses it leads the case from then on. */
@Component({
  selector: 'oss-take-charge',
  imports: [Dialog, Form, FormField, TextField, TranslatePipe],
  template: `
    <button type="button" class="button" (click)="begin()">
      {{ 'case.take.act' | translate }}
    </button>
    @if (isOpen()) {
      <oss-dialog heading="case.take.title" (closed)="isOpen.set(false)">
        <p class="person-team__help">{{ 'case.take.help' | translate }}</p>
        <oss-form act="case.take.act" running="person.page.saving" [of]="form" [opened]="true">
          <oss-text-field
            label="case.take.on"
            type="date"
            [most]="today"
            [formField]="form.fields.on"
          />
          <p class="small">
            {{ 'case.basis' | translate }}: {{ 'case-list.basis.public_task' | translate }}
          </p>
        </oss-form>
      </oss-dialog>
    }
  `,
})
export class TakeCharge {
  /** Id. */
  readonly person = input.required<string>();

  private readonly api = inject(CasesApi);
  private readonly store = inject(CaseStore);
  private readonly key = new FormKey();
  protected readonly today = deskDay(inject(Api).now());
  protected readonly isOpen = signal(false);

  protected readonly form = new RequestForm({
    name: 'take-charge',
    contract: takeCharge,
    written: signal<Written>({ on: this.today }),
    asRequest: ({ on }) => ({ on, legalBasis: 'public_task' }),
    wrong: 'case.wrong',
    refusals: { 'case-management.taken-in-the-future': 'on' },
    act: async (taken) => {
      await this.api.take(this.person(), taken, this.key.for(taken));
      this.key.useUp();
      this.isOpen.set(false);
      this.store.tell('taken');
    },
  });

  protected begin(): void {
    this.form.begin({ on: this.today });
    this.isOpen.set(true);
  }
}
