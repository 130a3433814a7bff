import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Panel } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentPanel } from '../agenda/acts/appointment-panel';
import { SidePanel } from '../agenda/side-panel';
import { MediationStore } from './mediation-store';

/** The chosen visit with the acts that a mediator has, or how to choose one. */
@Component({
  selector: 'oss-mediation-panel',
  imports: [AppointmentPanel, Panel, TranslatePipe],
  template: `
    @if (panel.appointment() || open.agenda()) {
      <oss-panel
        [open]="!!panel.appointment()"
        [view]="panel.view()"
        [about]="panel.line()"
        [class.mediation-hint]="!panel.appointment()"
        (closed)="panel.stepBack()"
      >
        @if (panel.appointment(); as visit) {
          <oss-appointment-panel [entry]="visit" />
        } @else {
          <p class="panel__hint">
            <kbd>↑</kbd> <kbd>↓</kbd> {{ 'agenda.summary.walk' | translate }}<br />
            <kbd>?</kbd> {{ 'agenda.key.help' | translate }}
          </p>
        }
      </oss-panel>
    }
  `,
})
export class MediationPanel {
  protected readonly panel = inject(SidePanel);
  protected readonly open = inject(MediationStore);
}
