import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import calendar from 'lucide-static/icons/calendar-off.svg';

import { dayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';
import { dayOf, daysAfter, middayOf } from '../calendar/desk-days';
import { AgendaStore } from '../agenda-store';

/** A day on which nobody is at the desk: why, and when somebody is again. */
@Component({
  selector: 'oss-empty-day',
  imports: [Icon, RouterLink, TranslatePipe],
  templateUrl: './empty-day.html',
})
export class EmptyDay {
  private readonly api = inject(AgendaApi);
  private readonly open = inject(AgendaStore);
  private readonly language = inject(LanguageChoice).language;
  private readonly month = resource({
    params: () => this.open.day(),
    loader: ({ params: day }) =>
      this.api.agenda({ from: daysAfter(day, 1), to: daysAfter(day, 31) }),
  });

  protected readonly icon = calendar;

  /** Each reason once: two desks that shut for the same feast say it together. */
  protected readonly reasons = computed(() => {
    const closed = this.open.agenda()?.closedDays ?? [];
    const reasons = closed.filter(({ date }) => date === this.open.day()).map((day) => day.reason);
    return [...new Set(reasons)];
  });

  /** The first day of the next month on which somebody is there, null when there is none. */
  protected readonly nextOpening = computed(() => {
    if (!this.month.hasValue()) return undefined;
    const [day] = this.month
      .value()
      .presences.map(({ startsAt }) => dayOf(startsAt))
      .toSorted();
    return day ? { day, words: dayInWords(middayOf(day), this.language()) } : null;
  });
}
