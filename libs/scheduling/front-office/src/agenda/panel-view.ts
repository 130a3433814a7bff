import { Component, computed, inject } from '@angular/core';

import { Panel } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentPanel } from './acts/appointment-panel';
import { CancelAppointment } from './acts/cancel-appointment';
import { MoveAppointment } from './acts/move-appointment';
import { DaySummary } from './day/day-summary';
import { NewBooking } from './new-booking/new-booking';
import { AgendaStore } from './agenda-store';
import { SidePanel } from './side-panel';

/** The panel beside the agenda; on a narrow screen it lies over it while it is used. */
@Component({
  selector: 'oss-panel-view',
  imports: [AppointmentPanel, CancelAppointment, DaySummary, MoveAppointment, NewBooking, Panel],
  templateUrl: './panel-view.html',
})
export class PanelView {
  protected readonly open = inject(AgendaStore);
  protected readonly panel = inject(SidePanel);
  protected readonly isUsed = computed(() => this.panel.face() !== 'summary');
}
