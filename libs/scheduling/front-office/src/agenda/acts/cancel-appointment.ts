import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { learnsOfChange } from '@one-stop-shop/scheduling/contracts';
import { Day, Failure, Time } from '@one-stop-shop/shared/front-office';
import { Learns, PanelTitle } from '@one-stop-shop/shared/front-office/staff';

import { PresentMinute } from '../calendar/present-minute';
import { SidePanel } from '../side-panel';
import type { Visit } from '../visits-in-view';
import { AppointmentActs } from './appointment-acts';

/** Asks once more before an appointment is cancelled, and says how the person learns of it. */
@Component({
  selector: 'oss-cancel-appointment',
  imports: [Day, Failure, Learns, PanelTitle, Time, TranslatePipe],
  template: `
    <h2 ossPanelTitle>
      {{ 'agenda.cancel.title' | translate: { name: entry().firstName } }}
    </h2>
    <p>
      <strong><oss-day [at]="entry().startsAt" />, <oss-time [at]="entry().startsAt" /></strong>
    </p>
    <div id="cancel-meaning">
      @if (learns(); as way) {
        <oss-learns [way]="way" [name]="entry().firstName!" [language]="entry().language" />
      }
      <p>{{ 'agenda.cancel.meaning' | translate }}</p>
    </div>
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
  private readonly present = inject(PresentMinute);
  protected readonly learns = computed(() => {
    const { learns, startsAt, firstName } = this.entry();
    return learns && firstName && learnsOfChange(learns, startsAt, this.present.now());
  });

  constructor() {
    afterNextRender(() => this.confirm().nativeElement.focus());
  }
}
