import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure, isRefusal } from '@one-stop-shop/shared/front-office';
import { BegunBookings, UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from './acts/appointment-acts';
import { SaidAloud } from './acts/said-aloud';
import { BesidesInView } from './beside/besides-in-view';
import { AgendaBar } from './calendar/agenda-bar';
import { DayWalk } from './calendar/day-walk';
import { DaysInView } from './calendar/days-in-view';
import { PresentMinute } from './calendar/present-minute';
import { AgendaSkeleton } from './day/agenda-skeleton';
import { DayView } from './day/day-view';
import { AgendaKeys } from './keys/agenda-keys';
import { HearsKeys } from './keys/hears-keys';
import { KeysHelp } from './keys/keys-help';
import { NarrowScreen } from './narrow-screen';
import { AgendaStore } from './agenda-store';
import { PanelView } from './panel-view';
import { SidePanel } from './side-panel';
import { VisitsInView } from './visits-in-view';
import { WeekView } from './week/week-view';

/** The agenda of the desk: the days, the panel with the acts, and the keys for both. */
@Component({
  selector: 'oss-agenda-page',
  imports: [
    AgendaBar,
    AgendaSkeleton,
    DayView,
    Failure,
    KeysHelp,
    PanelView,
    SaidAloud,
    TranslatePipe,
    WeekView,
  ],
  providers: [
    AgendaKeys,
    AppointmentActs,
    BesidesInView,
    DayWalk,
    DaysInView,
    NarrowScreen,
    AgendaStore,
    { provide: VisitsInView, useExisting: AgendaStore },
    PresentMinute,
    SidePanel,
    UndoOffer,
  ],
  templateUrl: './agenda-page.html',
  hostDirectives: [HearsKeys],
})
export class AgendaPage {
  protected readonly open = inject(AgendaStore);
  protected readonly keys = inject(AgendaKeys);
  protected readonly isForbidden = computed(() =>
    isRefusal(this.open.failure(), 'request.not-permitted'),
  );
  constructor() {
    if (inject(BegunBookings).isWaiting) inject(SidePanel).beginBooking();
  }

  protected readonly isOld = computed(() => !!this.open.failure() && !!this.open.agenda());
}
