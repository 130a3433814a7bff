import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { LacksLanguage } from '../lacks-language';
import { languageToFind } from '../language-to-find';
import { reasonIcon, reminderIcons, stateIcons } from '../marks';
import { PresentMinute } from '../calendar/present-minute';
import { reminderToShow } from '../reminder-to-show';
import { SidePanel } from '../side-panel';
import type { Visit } from '../visits-in-view';

/** One appointment in a line: when, who, in which language, what for, and what became of it. */
@Component({
  selector: 'oss-appointment-line',
  imports: [Icon, LacksLanguage, LanguageName, Time, TranslatePipe],
  templateUrl: './appointment-line.html',
})
export class AppointmentLine {
  readonly entry = input.required<Visit>();

  private readonly panel = inject(SidePanel);
  private readonly present = inject(PresentMinute);
  protected readonly chosen = computed(() => this.panel.appointment()?.id === this.entry().id);
  protected readonly stateIcon = computed(() => stateIcons[this.entry().state]);
  protected readonly reminder = computed(() => {
    const state = reminderToShow(this.entry(), this.present.now());
    return state && { state, icon: reminderIcons[state] };
  });
  protected readonly lacking = computed(() => languageToFind(this.entry()));
  protected readonly reasonIcon = computed(() => reasonIcon(this.entry().reason));

  protected choose(): void {
    this.panel.show(this.entry().id);
  }
}
