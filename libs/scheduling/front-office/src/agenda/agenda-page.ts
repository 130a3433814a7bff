import { Component, ElementRef, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure, LanguageChoice, Time, isRefusal } from '@one-stop-shop/shared/front-office';

import { AppointmentActs } from './acts/appointment-acts';
import { AgendaBar } from './calendar/agenda-bar';
import { DayWalk } from './calendar/day-walk';
import { DaysInView } from './calendar/days-in-view';
import { PresentMinute } from './calendar/present-minute';
import { DayView } from './day/day-view';
import { AgendaKeys } from './keys/agenda-keys';
import { actOf } from './keys/key-map';
import { KeyPreference } from './keys/key-preference';
import { KeysHelp } from './keys/keys-help';
import { NarrowScreen } from './narrow-screen';
import { OpenAgenda } from './open-agenda';
import { PanelView } from './panel-view';
import { SidePanel } from './side-panel';
import { VisitsInView } from './visits-in-view';
import { WeekView } from './week/week-view';

/** The agenda of the desk: the days, the panel with the acts, and the keys for both. */
@Component({
  selector: 'oss-agenda-page',
  imports: [AgendaBar, DayView, Failure, KeysHelp, PanelView, Time, TranslatePipe, WeekView],
  providers: [
    AgendaKeys,
    AppointmentActs,
    DayWalk,
    DaysInView,
    NarrowScreen,
    OpenAgenda,
    { provide: VisitsInView, useExisting: OpenAgenda },
    PresentMinute,
    SidePanel,
  ],
  templateUrl: './agenda-page.html',
  host: { '(document:keydown)': 'performKey($event)' },
})
export class AgendaPage {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly direction = inject(LanguageChoice).direction;
  private readonly preference = inject(KeyPreference);
  protected readonly open = inject(OpenAgenda);
  protected readonly keys = inject(AgendaKeys);
  protected readonly done = inject(AppointmentActs).done;
  protected readonly isForbidden = computed(() =>
    isRefusal(this.open.failure(), 'request.not-permitted'),
  );
  protected readonly isOld = computed(() => !!this.open.failure() && !!this.open.agenda());

  protected performKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.keys.helpWanted()) return;
    const act = actOf(event, this.direction());
    // Escape and the help answer always: who silenced the keys must find the switch again.
    if (!act || (!this.preference.areOn() && act !== 'close' && act !== 'help')) return;
    event.preventDefault();
    this.keys.perform(act, [...this.element.querySelectorAll<HTMLElement>('[data-appointment]')]);
  }
}
