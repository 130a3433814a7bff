import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { AgendaEntry } from '@one-stop-shop/scheduling/contracts';
import { Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { reasonIcon, reminderIcons, stateIcons } from '../marks';
import { SidePanel } from '../side-panel';

/** One appointment in a line: when, who, in which language, what for, and what became of it. */
@Component({
  selector: 'oss-appointment-line',
  imports: [Icon, LanguageName, Time, TranslatePipe],
  templateUrl: './appointment-line.html',
})
export class AppointmentLine {
  readonly entry = input.required<AgendaEntry>();

  private readonly panel = inject(SidePanel);
  protected readonly chosen = computed(() => this.panel.appointment()?.id === this.entry().id);
  protected readonly stateIcon = computed(() => stateIcons[this.entry().state]);
  protected readonly reminderIcon = computed(() => reminderIcons[this.entry().reminder]);
  protected readonly reasonIcon = computed(() => reasonIcon(this.entry().reason));

  protected choose(): void {
    this.panel.show(this.entry().id);
  }
}
