import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { LanguageName, Time } from '@one-stop-shop/shared/front-office';
import { PanelTitle } from '@one-stop-shop/shared/front-office/staff';

import { PresentMinute } from '../calendar/present-minute';
import { AgendaStore } from '../agenda-store';
import { SidePanel } from '../side-panel';
import { summaryOf } from './summary';

/** The days in view in a few numbers, and who comes next. */
@Component({
  selector: 'oss-day-summary',
  imports: [LanguageName, PanelTitle, Time, TranslatePipe],
  templateUrl: './day-summary.html',
})
export class DaySummary {
  private readonly open = inject(AgendaStore);
  private readonly present = inject(PresentMinute);
  protected readonly panel = inject(SidePanel);
  protected readonly view = this.open.view;
  protected readonly summary = computed(() => {
    const agenda = this.open.agenda();
    return agenda && summaryOf(agenda, this.open.slots(), this.present.now(), this.open.today());
  });
}
