import { Component, computed, inject, input } from '@angular/core';

import type { Opening } from '@one-stop-shop/scheduling/contracts';
import { weekdayInWords } from '@one-stop-shop/shared/contracts';
import { LanguageChoice } from '@one-stop-shop/shared/front-office';

import { hoursOn } from './version-differences';

/** The days on which a desk opens, with their hours. */
@Component({
  selector: 'oss-week-hours',
  template: `
    <dl class="week-hours">
      @for (day of days(); track day.weekday) {
        <div>
          <dt>{{ day.name }}</dt>
          <dd>
            @for (hours of day.hours; track hours) {
              <bdi dir="ltr">{{ hours }}</bdi>
            }
          </dd>
        </div>
      }
    </dl>
  `,
})
export class WeekHours {
  readonly openings = input.required<readonly Opening[]>();

  private readonly language = inject(LanguageChoice).language;
  protected readonly days = computed(() => {
    const openings = [...this.openings()];
    return [1, 2, 3, 4, 5, 6, 7]
      .map((weekday) => ({
        weekday,
        name: weekdayInWords(weekday, this.language()),
        hours: hoursOn(weekday, { openings }),
      }))
      .filter(({ hours }) => hours.length > 0);
  });
}
