import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import close from 'lucide-static/icons/x.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

import { AppointmentPanel } from '../agenda/acts/appointment-panel';
import { keepFocusInPanel } from '../agenda/keep-focus';
import { SidePanel } from '../agenda/side-panel';
import { MediationStore } from './mediation-store';

/** The chosen visit with the acts that a mediator has, or how to choose one. */
@Component({
  selector: 'oss-mediation-panel',
  imports: [AppointmentPanel, Icon, TranslatePipe],
  template: `
    @if (panel.appointment(); as visit) {
      <aside class="panel panel--open">
        <button type="button" class="panel__close" (click)="panel.stepBack()">
          <oss-icon [svg]="closeIcon" />
          <span class="visually-hidden">{{ 'agenda.close' | translate }}</span>
        </button>
        <oss-appointment-panel [entry]="visit" />
      </aside>
    } @else if (open.agenda()) {
      <aside class="panel mediation-hint">
        <p class="panel__hint">
          <kbd>↑</kbd> <kbd>↓</kbd> {{ 'agenda.summary.walk' | translate }}<br />
          <kbd>?</kbd> {{ 'agenda.key.help' | translate }}
        </p>
      </aside>
    }
  `,
})
export class MediationPanel {
  protected readonly panel = inject(SidePanel);
  protected readonly open = inject(MediationStore);
  protected readonly closeIcon = close;

  constructor() {
    keepFocusInPanel();
  }
}
