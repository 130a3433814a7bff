import { Component, computed, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { CaseRecord, OtherPlan } from '@one-stop-shop/case-management/contracts';
import { LongDay } from '@one-stop-shop/shared/front-office';

import { KeepOtherPlan } from './keep-other-plan';

/** What other offices have agreed with the person, as it is now; what it was before is in the timeline. */
@Component({
  selector: 'oss-case-plans',
  imports: [KeepOtherPlan, LongDay, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="case-plans">
      <h2 id="case-plans" tabindex="-1">{{ 'case.plans.title' | translate }}</h2>
      <ul class="person-steps">
        @for (plan of inForce(); track plan.id) {
          <li class="person-steps__one">
            <p>{{ 'case-list.other-plan.' + plan.kind | translate }}</p>
            <p class="small">
              <bdi>{{ plan.leader }}</bdi>
              @if (plan.number; as number) {
                · <bdi>{{ number }}</bdi>
              }
            </p>
            <p class="small">
              {{ 'case.plans.since' | translate }} <oss-long-day [of]="plan.from" />
              @if (plan.until; as until) {
                {{ 'case.team.until' | translate }} <oss-long-day [of]="until" />
              }
            </p>
            @if (mayWrite()) {
              <button type="button" class="button button--plain" (click)="begin(plan)">
                {{ 'person.page.correct' | translate }}
              </button>
            }
          </li>
        } @empty {
          <li class="small">{{ 'case.plans.none' | translate }}</li>
        }
      </ul>
      @if (mayWrite()) {
        <button type="button" class="button button--plain" (click)="begin()">
          {{ 'case.plans.add' | translate }}
        </button>
      }
      @if (isOpen()) {
        <oss-keep-other-plan
          [person]="person()"
          [replaces]="replaced()"
          (closed)="isOpen.set(false)"
        />
      }
    </section>
  `,
})
export class CasePlans {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  protected readonly isOpen = signal(false);
  protected readonly replaced = signal<OtherPlan | undefined>(undefined);
  protected readonly mayWrite = computed(() => this.case().status !== 'closed');
  protected readonly inForce = computed(() => {
    const { otherPlans } = this.case();
    const before = new Set(otherPlans.map(({ replaces }) => replaces));
    return otherPlans.filter(({ id }) => !before.has(id));
  });

  protected begin(plan?: OtherPlan): void {
    this.replaced.set(plan);
    this.isOpen.set(true);
  }
}
