import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { LoadState } from '@one-stop-shop/shared/front-office';
import { UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../agenda/acts/appointment-acts';
import { SaidAloud } from '../agenda/acts/said-aloud';
import { BesidesInView } from '../agenda/beside/besides-in-view';
import { AgendaBar } from '../agenda/calendar/agenda-bar';
import { DayWalk } from '../agenda/calendar/day-walk';
import { DaysInView } from '../agenda/calendar/days-in-view';
import { PresentMinute } from '../agenda/calendar/present-minute';
import { AgendaKeys } from '../agenda/keys/agenda-keys';
import { HearsKeys } from '../agenda/keys/hears-keys';
import { KeysHelp } from '../agenda/keys/keys-help';
import { SidePanel } from '../agenda/side-panel';
import { VisitsInView } from '../agenda/visits-in-view';
import { MediationDayView } from './mediation-day-view';
import { MediationPanel } from './mediation-panel';
import { NextPresence } from './next-presence';
import { mediationDay } from './day-stretches';
import { MediationStore } from './mediation-store';

/** The days of the mediator who is signed in, at the desks of all municipalities. */
@Component({
  selector: 'oss-mediation-page',
  imports: [
    AgendaBar,
    KeysHelp,
    MediationDayView,
    MediationPanel,
    NextPresence,
    LoadState,
    SaidAloud,
    TranslatePipe,
  ],
  providers: [
    AgendaKeys,
    AppointmentActs,
    BesidesInView,
    DayWalk,
    DaysInView,
    MediationStore,
    { provide: VisitsInView, useExisting: MediationStore },
    PresentMinute,
    SidePanel,
    UndoOffer,
  ],
  templateUrl: './mediation-page.html',
  hostDirectives: [HearsKeys],
})
export class MediationPage {
  protected readonly shown = inject(DaysInView);
  protected readonly open = inject(MediationStore);
  protected readonly keys = inject(AgendaKeys);
  protected readonly days = computed(() => {
    const agenda = this.open.agenda();
    return agenda ? this.shown.days().map((day) => mediationDay(agenda, day)) : [];
  });
  /** Nothing at all in the days in view. */
  protected readonly isEmpty = computed(() =>
    this.days().every(({ stretches, cancelled }) => stretches.length + cancelled.length === 0),
  );
  protected readonly isUnplanned = computed(() => this.open.agenda()?.mediator === null);
}
