import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import close from 'lucide-static/icons/x.svg';

import { Icon } from '@one-stop-shop/shared/front-office';

import { AppointmentPanel } from './acts/appointment-panel';
import { CancelAppointment } from './acts/cancel-appointment';
import { MoveAppointment } from './acts/move-appointment';
import { DaySummary } from './day/day-summary';
import { keepFocusInPanel } from './keep-focus';
import { NewBooking } from './new-booking/new-booking';
import { AgendaStore } from './agenda-store';
import { SidePanel } from './side-panel';

/** The panel beside the agenda; on a narrow screen it lies over it while it is used. */
@Component({
  selector: 'oss-panel-view',
  imports: [
    AppointmentPanel,
    CancelAppointment,
    DaySummary,
    Icon,
    MoveAppointment,
    NewBooking,
    TranslatePipe,
  ],
  templateUrl: './panel-view.html',
})
export class PanelView {
  protected readonly open = inject(AgendaStore);
  protected readonly panel = inject(SidePanel);
  protected readonly closeIcon = close;

  constructor() {
    keepFocusInPanel();
  }
}
