import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import { Day, Failure, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';
import {
  type PanelAct,
  PanelActs,
  PanelTitle,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { TicketFile } from '../../booking/pieces/ticket-file';
import { AgendaApi } from '../agenda-api';
import { BesideVisit } from '../beside/beside-visit';
import { SameContact } from '../contact/same-contact';
import { PresentMinute } from '../calendar/present-minute';
import { LacksLanguage } from '../lacks-language';
import { languageToFind } from '../language-to-find';
import { reasonIcon, reminderIcons, stateIcons } from '../marks';
import { reminderToShow } from '../reminder-to-show';
import { SidePanel } from '../side-panel';
import { type Visit, VisitsInView } from '../visits-in-view';
import { AppointmentActs } from './appointment-acts';
import { actsOn } from './acts-on';
import type { AppointmentAct } from './possible-acts';
import { VisitWords } from './visit-words';

const keyOf: Record<AppointmentAct, string> = {
  arrived: 'a',
  fulfilled: 'f',
  no_show: 'x',
  undo: 'z',
  move: 'm',
  cancel: 'c',
};

/** All about one appointment, with the acts that are possible now. */
@Component({
  selector: 'oss-appointment-panel',
  imports: [
    BesideVisit,
    Day,
    Failure,
    Icon,
    LacksLanguage,
    LanguageName,
    PanelActs,
    PanelTitle,
    RouterLink,
    SameContact,
    TicketFile,
    Time,
    TranslatePipe,
    VisitWords,
  ],
  templateUrl: './appointment-panel.html',
})
export class AppointmentPanel {
  readonly entry = input.required<Visit>();

  protected readonly known = inject(VisitsInView);
  private readonly api = inject(AgendaApi);
  private readonly panel = inject(SidePanel);
  private readonly present = inject(PresentMinute);
  protected readonly spaced = spacedPhone;
  private readonly session = inject(SessionInView);
  protected readonly maySeeWhoLooked = computed(() =>
    this.session.may(oversightPermissions.seeWhoLooked),
  );
  protected readonly mayReadWords = computed(
    () => this.entry().hasWords && this.session.may(schedulingPermissions.readWords),
  );
  protected readonly mayPrint = computed(
    () => this.entry().state !== 'cancelled' && this.session.may(schedulingPermissions.seeAgenda),
  );
  protected readonly ticket = (): Promise<Blob> => this.api.ticket(this.entry().id);
  protected readonly acts = inject(AppointmentActs);
  protected readonly stateIcon = computed(() => stateIcons[this.entry().state]);
  protected readonly reminder = computed(() => {
    const state = reminderToShow(this.entry(), this.present.now());
    return state && { state, icon: reminderIcons[state] };
  });
  protected readonly lacking = computed(() => languageToFind(this.entry()));
  protected readonly reasonIcon = computed(() => reasonIcon(this.entry().reason));
  protected readonly mediator = computed(() => this.known.nameOf(this.entry().mediatorId));
  protected readonly practitioner = computed(() => this.known.nameOf(this.entry().practitionerId));
  protected readonly desk = computed(() => this.known.deskName(this.entry().deskId));
  protected readonly buttons = computed<readonly PanelAct<AppointmentAct>[]>(() =>
    actsOn(this.entry(), this.present.now(), this.known.mayChange).map((act, place) => ({
      act,
      words: `agenda.act.${this.wordsOf(act)}`,
      key: keyOf[act],
      primary: place === 0 && act !== 'move' && act !== 'undo',
      danger: act === 'cancel',
    })),
  );

  /** "Non è ancora arrivato" says more than "undo". */
  private wordsOf(act: AppointmentAct): string {
    return act === 'undo' ? `undo-${this.entry().state}` : act;
  }

  protected begin(act: AppointmentAct): void {
    if (act === 'move' || act === 'cancel') this.panel.show(this.entry().id, act);
    else void this.acts.recordAttendance(this.entry(), act);
  }
}
