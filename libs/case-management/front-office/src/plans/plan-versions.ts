import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { PersonPlans, Plan } from '@one-stop-shop/case-management/contracts';
import { Day } from '@one-stop-shop/shared/front-office';

import { newLines } from './changed-content';

/** Versions of before, and what each had that the next one left out. */
@Component({
  selector: 'oss-plan-versions',
  imports: [Day, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="plan-before">
      <h2 id="plan-before">{{ 'plan.before' | translate }}</h2>
      <ul class="person-steps">
        @for (one of versions(); track one.plan.id) {
          <li class="person-steps__one">
            <p>
              <strong>{{ 'plan.plan-state.' + one.plan.state | translate }}</strong>
              @if (one.plan.agreement; as agreement) {
                · {{ 'plan.agreement.' + agreement.kind | translate }},
                <oss-day [at]="agreement.on + 'T12:00:00Z'" />
              }
            </p>
            <p class="small">
              {{ told().staff[one.plan.writtenBy] ?? ('plan.former' | translate) }} ·
              <a [href]="paperOf(one.plan)" download>{{ 'plan.print' | translate }}</a>
            </p>
            @if (one.leftOut.length > 0) {
              <details>
                <summary>{{ 'plan.left-out' | translate }}: {{ one.leftOut.length }}</summary>
                <ul>
                  @for (line of one.leftOut; track $index) {
                    <li>{{ 'plan.part.' + line.kind | translate }}: {{ line.said.italian }}</li>
                  }
                </ul>
              </details>
            }
          </li>
        }
      </ul>
    </section>
  `,
})
export class PlanVersions {
  /** Id. */
  readonly person = input.required<string>();
  readonly told = input.required<PersonPlans>();

  protected readonly versions = computed(() => {
    const { plans } = this.told();
    return plans.flatMap((plan, at) => {
      if (plan.state !== 'reviewed' && plan.state !== 'ended') return [];
      const after = plans[at - 1];
      return [{ plan, leftOut: after ? newLines(plan, after) : [] }];
    });
  });

  protected paperOf({ id }: Plan): string {
    return `/api/persons/${this.person()}/plan/${id}/paper`;
  }
}
