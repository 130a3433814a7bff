import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Time } from '@one-stop-shop/shared/front-office';

import { AgendaKeys } from '../keys/agenda-keys';
import { AppointmentActs } from './appointment-acts';

/** What was just done, or why a key did nothing. */
@Component({
  selector: 'oss-said-aloud',
  imports: [Time, TranslatePipe],
  template: `
    <p class="agenda-said" role="status">
      @if (keys.nothingDone(); as reason) {
        {{ 'agenda.key.' + reason | translate }}
      } @else if (done(); as act) {
        {{ 'agenda.done.' + act.act | translate }}
        <bdi>{{ act.firstName }}</bdi>, <oss-time [at]="act.startsAt" />
      }
    </p>
  `,
})
export class SaidAloud {
  protected readonly keys = inject(AgendaKeys);
  protected readonly done = inject(AppointmentActs).done;
}
