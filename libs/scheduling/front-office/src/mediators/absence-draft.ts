import { computed, signal } from '@angular/core';

import type { EnteredAbsence } from '@one-stop-shop/scheduling/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import { isDay } from '../agenda/calendar/desk-days';
import { asWallTime, isWallTime } from '../desks/wall-time';

/** Days on which a mediator does not come. Why is never asked. */
export class AbsenceDraft {
  readonly firstDay = signal('');
  /** Empty for one day. */
  readonly lastDay = signal('');
  readonly allDay = signal(true);
  readonly from = signal('');
  readonly until = signal('');

  constructor(
    private readonly mediatorId: string,
    private readonly today: string,
  ) {}

  readonly errors = computed<readonly FieldError[]>(() => {
    const [first, last] = [this.firstDay(), this.lastDay()];
    const [from, until] = [asWallTime(this.from()), asWallTime(this.until())];
    const hours = !this.allDay();
    const wrong: [string, boolean][] = [
      ['firstDay', !isDay(first) || first < this.today],
      ['lastDay', !!last && (!isDay(last) || last < first)],
      ['from', hours && !isWallTime(from)],
      ['until', hours && (!isWallTime(until) || (isWallTime(from) && until <= from))],
    ];
    return wrong
      .filter(([, isWrong]) => isWrong)
      .map(([field]) => ({ field, words: `absences.wrong.${field}` }));
  });

  asAbsence(): EnteredAbsence {
    return {
      mediatorId: this.mediatorId,
      firstDay: this.firstDay(),
      lastDay: this.lastDay() || this.firstDay(),
      hours: this.allDay()
        ? null
        : { from: asWallTime(this.from()), until: asWallTime(this.until()) },
    };
  }
}
