import { Service, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { OpenAgenda } from '../open-agenda';
import { daysAfter } from './desk-days';

/** Walks through the agenda by its address, so that the browser's "back" works. */
@Service({ autoProvided: false })
export class DayWalk {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly open = inject(OpenAgenda);

  /** One day on or back; one week where weeks are shown. */
  go(steps: 1 | -1): void {
    const length = this.open.view() === 'week' ? 7 : 1;
    this.show({ giorno: daysAfter(this.open.day(), steps * length) });
  }

  goTo(day: string): void {
    this.show({ giorno: day });
  }

  goToToday(): void {
    this.show({ giorno: null });
  }

  changeView(): void {
    this.show({ vista: this.open.view() === 'day' ? 'settimana' : null });
  }

  private show(queryParams: { giorno?: string | null; vista?: string | null }): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
    });
  }
}
