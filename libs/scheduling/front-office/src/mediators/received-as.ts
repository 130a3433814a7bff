import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type ManagedMediator, sayReceivedAs } from '@one-stop-shop/scheduling/contracts';
import { Dialog } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  Form,
  FormField,
  RadioField,
  RequestForm,
} from '@one-stop-shop/shared/front-office/staff';

import { ManagementApi } from '../changes/management-api';

const choices: readonly Choice[] = ['woman', 'man', 'unsaid'].map((value) => ({
  value,
  key: `mediators.received-as.${value}`,
}));

/** As what a mediator receives, for who asks for a woman; shown here alone, and said by nobody who won't. */
@Component({
  selector: 'oss-received-as',
  imports: [Dialog, Form, FormField, RadioField, TranslatePipe],
  template: `
    <p class="small">
      {{ 'mediators.received-as.now-' + (mediator().receivedAs ?? 'unsaid') | translate }}
      <button type="button" class="button button--plain" (click)="begin()">
        {{ 'mediators.received-as.change' | translate }}
        <span class="visually-hidden">{{ mediator().name }}</span>
      </button>
    </p>
    @if (isAsking()) {
      <oss-dialog heading="mediators.received-as.title" (closed)="isAsking.set(false)">
        <p>{{ 'mediators.received-as.help' | translate }}</p>
        <oss-form act="mediators.received-as.save" [of]="form">
          <oss-radio-field
            label="mediators.received-as.title"
            [choices]="choices"
            [formField]="form.fields.receivedAs"
          />
        </oss-form>
      </oss-dialog>
    }
  `,
})
export class ReceivedAs {
  readonly mediator = input.required<ManagedMediator>();
  readonly said = output();

  private readonly api = inject(ManagementApi);
  protected readonly choices = choices;
  protected readonly isAsking = signal(false);
  protected readonly form = new RequestForm({
    name: 'received-as',
    contract: sayReceivedAs,
    written: signal<{ receivedAs: string }>({ receivedAs: 'unsaid' }),
    asRequest: ({ receivedAs }) => ({ receivedAs: receivedAs === 'unsaid' ? null : receivedAs }),
    wrong: 'mediators.received-as.wrong',
    act: async (said) => {
      await this.api.sayReceivedAs(this.mediator().id, said);
      this.isAsking.set(false);
      this.said.emit();
    },
  });

  protected begin(): void {
    this.form.begin({ receivedAs: this.mediator().receivedAs ?? 'unsaid' });
    this.isAsking.set(true);
  }
}
