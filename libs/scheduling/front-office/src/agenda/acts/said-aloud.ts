import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import undo from 'lucide-static/icons/undo-2.svg';

import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';

import { DaysInView } from '../calendar/days-in-view';
import { dayOf } from '../calendar/desk-days';
import { AgendaKeys } from '../keys/agenda-keys';
import { AppointmentActs } from './appointment-acts';
import { UndoOffer } from './undo-offer';

/** What was just done, with the way back while it is offered, or why a key did nothing. */
@Component({
  selector: 'oss-said-aloud',
  host: { '[class.agenda-toast]': 'undo.offered() !== undefined' },
  imports: [Day, Icon, Time, TranslatePipe],
  template: `
    <p class="agenda-said" role="status">
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
    </p>
    @if (undo.offered()) {
      <button type="button" class="button agenda-undo" (click)="acts.takeBack()">
        <oss-icon [svg]="undoIcon" />{{ 'agenda.take-back' | translate }}
        <kbd aria-hidden="true">z</kbd>
      </button>
    }
  `,
})
export class SaidAloud {
  protected readonly keys = inject(AgendaKeys);
  protected readonly acts = inject(AppointmentActs);
  private readonly shown = inject(DaysInView);
  protected readonly done = this.acts.done;
  protected readonly undo = inject(UndoOffer);
  protected readonly undoIcon = undo;

  /** The heading above does not say the day: it is another one, or one of seven. */
  protected readonly isElsewhere = computed(() => {
    const [day, ...others] = this.shown.days();
    const act = this.done();
    return !!act && (others.length > 0 || day !== dayOf(act.startsAt));
  });
}
