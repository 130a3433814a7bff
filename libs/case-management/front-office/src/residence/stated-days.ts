import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { Residence } from '@one-stop-shop/case-management/contracts';
import { LongDay } from '@one-stop-shop/shared/front-office';

import { statedDays } from './written-residence';

/** The days of a statement that are known, each with its name, and its note. */
@Component({
  selector: 'oss-stated-days',
  imports: [LongDay, TranslatePipe],
  template: `
    <dl class="person-facts">
      @for (one of days(); track one.name) {
        <dt>{{ 'residence.field.' + one.name | translate }}</dt>
        <dd><oss-long-day [of]="one.day" /></dd>
      }
      @if (of().note; as note) {
        <dt>{{ 'residence.field.note' | translate }}</dt>
        <dd>
          <bdi>{{ note }}</bdi>
        </dd>
      }
    </dl>
  `,
})
export class StatedDays {
  readonly of = input.required<NonNullable<Residence['now']>['said']>();

  protected readonly days = computed(() =>
    statedDays.flatMap((name) => {
      const day = this.of()[name];
      return day ? [{ name, day }] : [];
    }),
  );
}
