import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, Time } from '@one-stop-shop/shared/front-office';
import { UndoNotice } from '@one-stop-shop/shared/front-office/staff';

import { DaysInView } from '../calendar/days-in-view';
import { dayOf } from '../calendar/desk-days';
import { AgendaKeys } from '../keys/agenda-keys';
import { AppointmentActs } from './appointment-acts';

/** What was just done, with the way back while it is offered, or why a key did nothing. */
@Component({
  selector: 'oss-said-aloud',
  imports: [Day, Time, TranslatePipe, UndoNotice],
  template: `
    <oss-undo-notice>
      @if (keys.nothingDone(); as reason) {
        {{ 'agenda.key.' + reason | translate }}
      } @else if (done(); as act) {
        {{ 'agenda.done.' + act.act | translate }}
        <bdi>{{ act.firstName }}</bdi>,
        @if (isElsewhere()) {
          <oss-day [at]="act.startsAt" />,
        }
        <oss-time [at]="act.startsAt" />
      }
    </oss-undo-notice>
  `,
})
export class SaidAloud {
  protected readonly keys = inject(AgendaKeys);
  private readonly acts = inject(AppointmentActs);
  private readonly shown = inject(DaysInView);
  protected readonly done = this.acts.done;

  /** The heading above does not say the day: it is another one, or one of seven. */
  protected readonly isElsewhere = computed(() => {
    const [day, ...others] = this.shown.days();
    const act = this.done();
    return !!act && (others.length > 0 || day !== dayOf(act.startsAt));
  });
}
