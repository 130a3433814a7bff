import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import calendar from 'lucide-static/icons/calendar-off.svg';

import { dayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice } from '@one-stop-shop/shared/front-office';

import { dayOf, daysAfter, middayOf } from '../agenda/calendar/desk-days';
import { DaysInView } from '../agenda/calendar/days-in-view';
import { MediationApi } from './mediation-api';
import { MediationStore } from './mediation-store';

/** Days without a shift: when and where the next one is. */
@Component({
  selector: 'oss-next-presence',
  imports: [Icon, RouterLink, TranslatePipe],
  template: `
    <div class="empty">
      <oss-icon [svg]="icon" />
      <p class="empty__title">{{ 'mediation.empty.' + shown.view() | translate }}</p>
      @if (next(); as one) {
        <p>
          {{ 'mediation.empty.next' | translate }}
          <a [routerLink]="[]" [queryParams]="{ giorno: one.day }">{{ one.words }}</a>
          @if (one.place) {
            – {{ one.place }}
          }
        </p>
      } @else if (next() === null) {
        <p>{{ 'mediation.empty.never' | translate }}</p>
      }
    </div>
  `,
})
export class NextPresence {
  private readonly api = inject(MediationApi);
  private readonly open = inject(MediationStore);
  private readonly language = inject(LanguageChoice).language;
  protected readonly shown = inject(DaysInView);
  protected readonly icon = calendar;
  private readonly month = resource({
    params: () => this.shown.days().at(-1),
    loader: ({ params: last }) =>
      this.api.agenda({ from: daysAfter(last, 1), to: daysAfter(last, 31) }),
  });

  /** Undefined while it is being looked for, null when there is none. */
  protected readonly next = computed(() => {
    if (!this.month.hasValue()) return undefined;
    const { presences, desks } = this.month.value();
    const [first] = presences.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
    if (!first) return null;
    const day = dayOf(first.startsAt);
    const desk = desks.find(({ id }) => id === first.deskId);
    const place = desk && this.open.placeName(desk.municipality);
    return { day, place, words: dayInWords(middayOf(day), this.language()) };
  });
}
