import { Service, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { DaysInView } from './days-in-view';
import { daysAfter } from './desk-days';

/** Walks through the agenda by its address, so that the browser's "back" works. */
@Service({ autoProvided: false })
export class DayWalk {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly shown = inject(DaysInView);

  /** One day on or back; one week where weeks are shown. */
  go(steps: 1 | -1): void {
    const length = this.shown.view() === 'week' ? 7 : 1;
    this.show({ giorno: daysAfter(this.shown.day(), steps * length) });
  }

  goTo(day: string): void {
    this.show({ giorno: day });
  }

  goToToday(): void {
    this.show({ giorno: null });
  }

  changeView(): void {
    this.show({ vista: this.shown.view() === 'day' ? 'settimana' : null });
  }

  private show(queryParams: { giorno?: string | null; vista?: string | null }): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
    });
  }
}
