import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import clock from 'lucide-static/icons/clock-alert.svg';
import person from 'lucide-static/icons/id-card.svg';

import type { VisitToday } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Counted, Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { TodayStore } from './today-store';

const minute = 60_000;

/** A visit: the hour or since when they wait, who, in which language; leads to it in the agenda. */
@Component({
  selector: 'oss-visit-line',
  imports: [Counted, Day, Icon, LanguageName, RouterLink, Time, TranslatePipe],
  templateUrl: './visit-line.html',
})
export class VisitLine {
  private readonly places = inject(MunicipalityDirectory);
  private readonly session = inject(SessionInView);
  private readonly store = inject(TodayStore);
  protected readonly icons = { clock, person };

  readonly visit = input.required<VisitToday>();
  /** Where the agenda of who looks is. */
  readonly agenda = input.required<string>();

  protected readonly day = computed(() => deskDay(new Date(this.visit().startsAt)));
  protected readonly isOfToday = computed(() => this.day() === this.store.day());
  /** In minutes; undefined for who doesn't wait, or since nobody knows when. */
  protected readonly waits = computed(() => {
    const { arrivedAt } = this.visit();
    return arrivedAt === undefined ? undefined : this.minutesSince(arrivedAt);
  });
  protected readonly isLate = computed(
    () => this.visit().state === 'booked' && this.minutesSince(this.visit().startsAt) > 0,
  );
  /** Told where there are several. */
  protected readonly place = computed(() =>
    this.session.municipalities().length > 1
      ? this.places.nameOf(this.visit().municipality)
      : undefined,
  );

  private minutesSince(moment: string): number {
    const passed = this.store.now().getTime() - Date.parse(moment);
    return Math.max(0, Math.floor(passed / minute));
  }
}
