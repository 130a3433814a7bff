import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import undo from 'lucide-static/icons/undo-2.svg';

import { Icon, Time } from '@one-stop-shop/shared/front-office';

import { AgendaKeys } from '../keys/agenda-keys';
import { AppointmentActs } from './appointment-acts';
import { UndoOffer } from './undo-offer';

/** What was just done, with the way back while it is offered, or why a key did nothing. */
@Component({
  selector: 'oss-said-aloud',
  host: { '[class.agenda-toast]': 'undo.offered() !== undefined' },
  imports: [Icon, Time, TranslatePipe],
  template: `
    <p class="agenda-said" role="status">
      @if (keys.nothingDone(); as reason) {
        {{ 'agenda.key.' + reason | translate }}
      } @else if (done(); as act) {
        {{ 'agenda.done.' + act.act | translate }}
        <bdi>{{ act.firstName }}</bdi>, <oss-time [at]="act.startsAt" />
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
  protected readonly done = this.acts.done;
  protected readonly undo = inject(UndoOffer);
  protected readonly undoIcon = undo;
}
