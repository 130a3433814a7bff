import { Component, ElementRef, afterNextRender, inject, input, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, Failure, Time } from '@one-stop-shop/shared/front-office';

import { SidePanel } from '../side-panel';
import type { Visit } from '../visits-in-view';
import { AppointmentActs } from './appointment-acts';

/** Asks once more before an appointment is cancelled: nothing brings it back. */
@Component({
  selector: 'oss-cancel-appointment',
  imports: [Day, Failure, Time, TranslatePipe],
  template: `
    <h2 class="panel__title">
      {{ 'agenda.cancel.title' | translate: { name: entry().firstName } }}
    </h2>
    <p>
      <strong><oss-day [at]="entry().startsAt" />, <oss-time [at]="entry().startsAt" /></strong>
    </p>
    <p id="cancel-meaning">{{ 'agenda.cancel.meaning' | translate }}</p>
    @if (acts.failure(); as failure) {
      <oss-failure [failure]="failure" [canRetry]="false" />
    }
    <div class="desk-form__acts">
      <button
        type="button"
        class="button button--danger"
        aria-describedby="cancel-meaning"
        [attr.aria-busy]="acts.doing.running()"
        (click)="acts.cancel(entry())"
        #confirm
      >
        {{ 'agenda.cancel.act' | translate }} <kbd aria-hidden="true">↵</kbd>
      </button>
      <button type="button" class="button button--plain" (click)="panel.stepBack()">
        {{ 'agenda.cancel.keep' | translate }}
      </button>
    </div>
  `,
})
export class CancelAppointment {
  readonly entry = input.required<Visit>();

  private readonly confirm = viewChild.required<ElementRef<HTMLElement>>('confirm');
  protected readonly acts = inject(AppointmentActs);
  protected readonly panel = inject(SidePanel);

  constructor() {
    afterNextRender(() => this.confirm().nativeElement.focus());
  }
}
