import { computed, signal } from '@angular/core';

import type { EnteredClosure } from '@one-stop-shop/scheduling/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';

/** What stays shut: one desk, or all of a municipality when `deskId` is null. */
export interface ClosurePlace {
  readonly municipality: string;
  readonly deskId: string | null;
}

/** Days on which desks stay shut, while somebody writes them. */
export class ClosureDraft {
  readonly place;
  readonly firstDay = signal('');
  /** Empty for a closure of one day. */
  readonly lastDay = signal('');
  readonly reason = signal('');

  /** @param today the first day that can still be closed, YYYY-MM-DD */
  constructor(
    place: ClosurePlace,
    private readonly today: string,
  ) {
    this.place = signal(place);
  }

  readonly errors = computed<readonly FieldError[]>(() => {
    const [first, last] = [this.firstDay(), this.lastDay()];
    const wrong: [string, boolean][] = [
      ['firstDay', !isDay(first) || first < this.today],
      ['lastDay', !!last && (!isDay(last) || last < first)],
      ['reason', !this.reason().trim()],
    ];
    return wrong
      .filter(([, isWrong]) => isWrong)
      .map(([field]) => ({ field, words: `closures.wrong.${field}` }));
  });

  asClosure(): EnteredClosure {
    return {
      ...this.place(),
      firstDay: this.firstDay(),
      lastDay: this.lastDay() || this.firstDay(),
      reason: this.reason().trim(),
    };
  }
}
