import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice, Time } from '@one-stop-shop/shared/front-office';

import { LacksLanguage } from '../lacks-language';
import { languageToFind } from '../language-to-find';
import { stateIcons } from '../marks';
import { AgendaStore } from '../agenda-store';
import { SidePanel } from '../side-panel';
import { weekDaysOf } from './week-days';

/** Seven days side by side, each appointment in one short line. */
@Component({
  selector: 'oss-week-view',
  imports: [Icon, LacksLanguage, RouterLink, Time, TranslatePipe],
  templateUrl: './week-view.html',
})
export class WeekView {
  private readonly language = inject(LanguageChoice).language;
  protected readonly open = inject(AgendaStore);
  protected readonly panel = inject(SidePanel);
  protected readonly icons = stateIcons;
  protected readonly lacking = languageToFind;
  protected readonly days = computed(() => {
    const agenda = this.open.agenda();
    return agenda ? weekDaysOf(agenda, this.open.slots(), this.open.days()) : [];
  });

  protected nameOf(weekday: number): string {
    return weekdayInWords(weekday, this.language());
  }
}
