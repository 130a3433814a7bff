import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import {
  Day,
  Failure,
  Icon,
  LanguageName,
  Time,
  spacedPhone,
} from '@one-stop-shop/shared/front-office';

import { PresentMinute } from '../calendar/present-minute';
import { reasonIcon, reminderIcons, stateIcons } from '../marks';
import { OpenAgenda } from '../open-agenda';
import { SidePanel } from '../side-panel';
import { AppointmentActs } from './appointment-acts';
import { type AppointmentAct, possibleActs } from './possible-acts';

const keyOf: Record<AppointmentAct, string> = {
  arrived: 'a',
  fulfilled: 'f',
  no_show: 'x',
  move: 'm',
  cancel: 'c',
};

/** All about one appointment, with the acts that are possible now. */
@Component({
  selector: 'oss-appointment-panel',
  imports: [Day, Failure, Icon, LanguageName, Time, TranslatePipe],
  templateUrl: './appointment-panel.html',
})
export class AppointmentPanel {
  readonly entry = input.required<AgendaEntry>();

  private readonly open = inject(OpenAgenda);
  private readonly panel = inject(SidePanel);
  private readonly present = inject(PresentMinute);
  protected readonly spaced = spacedPhone;
  protected readonly acts = inject(AppointmentActs);
  protected readonly stateIcon = computed(() => stateIcons[this.entry().state]);
  protected readonly reminderIcon = computed(() => reminderIcons[this.entry().reminder]);
  protected readonly reasonIcon = computed(() => reasonIcon(this.entry().reason));
  protected readonly mediator = computed(
    () => this.open.agenda()?.mediators.find(({ id }) => id === this.entry().mediatorId)?.name,
  );
  protected readonly desk = computed(
    () => this.open.agenda()?.desks.find(({ id }) => id === this.entry().deskId)?.name,
  );
  protected readonly buttons = computed(() =>
    possibleActs(this.entry(), this.present.now()).map((act) => ({ act, key: keyOf[act] })),
  );

  protected begin(act: AppointmentAct): void {
    if (act === 'move' || act === 'cancel') this.panel.show(this.entry().id, act);
    else void this.acts.recordAttendance(this.entry(), act);
  }
}
