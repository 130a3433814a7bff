import { Component, inject, input, output, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { endedShift } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Dialog } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  RequestForm,
  TextField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import type { Shift } from './mediator-week';

/** Asks until which day a shift goes on. */
@Component({
  selector: 'oss-end-shift',
  imports: [Dialog, Form, FormField, TextField, TranslatePipe],
  template: `
    <button type="button" class="button button--plain shift__end" (click)="begin()">
      {{ 'shifts.end' | translate }}
      <span class="visually-hidden">{{ shift().from }}–{{ shift().until }}</span>
    </button>
    @if (asking()) {
      <oss-dialog heading="shifts.end-when" (closed)="asking.set(false)">
        <oss-form act="change.look" [of]="form">
          <oss-text-field
            label="shifts.last-day"
            type="date"
            [least]="today"
            [formField]="form.fields.lastDay"
          />
          <button type="button" class="button" ossFormAct (click)="asking.set(false)">
            {{ 'dialog.no' | translate }}
          </button>
        </oss-form>
      </oss-dialog>
    }
  `,
})
export class EndShift {
  readonly shift = input.required<Shift>();
  /** The last day, included. The looking that follows has its own place on the page. */
  readonly lastDayChosen = output<string>();

  protected readonly today = deskDay(inject(Api).now());
  protected readonly asking = signal(false);
  protected readonly form = new RequestForm({
    name: 'end',
    contract: endedShift,
    written: signal<{ lastDay: string }>({ lastDay: '' }),
    wrong: 'shifts.wrong',
    rules: ({ lastDay }) => notBefore(lastDay, () => this.today, 'shifts.wrong.lastDay'),
    act: ({ lastDay }) => {
      this.asking.set(false);
      this.lastDayChosen.emit(lastDay);
    },
  });

  protected begin(): void {
    this.form.begin({ lastDay: this.today });
    this.asking.set(true);
  }
}
