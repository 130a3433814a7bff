import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Plan, nextOfAction } from '@one-stop-shop/case-management/contracts';
import { Day, Failure } from '@one-stop-shop/shared/front-office';

import { linesOf } from './changed-content';
import { PlanStore } from './plan-store';

/** What was agreed to do, whatever is due first on top, and what became of it. */
@Component({
  selector: 'oss-agreed-actions',
  imports: [Day, Failure, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="plan-work">
      <h2 id="plan-work">{{ 'plan.work' | translate }}</h2>
      @if (store.saving.failure(); as failure) {
        <oss-failure [failure]="failure" [canRetry]="false" />
      }
      <ul class="person-steps">
        @for (one of actions(); track one.id) {
          <li class="person-steps__one">
            <p>{{ one.said.italian }}</p>
            <p class="small plan-line__when">
              <strong>{{ 'plan.state.' + one.state | translate }}</strong>
              @if (one.due; as due) {
                <oss-day [at]="due + 'T12:00:00Z'" />
              }
              @if (one.by; as by) {
                <span>{{ 'plan.by.' + by | translate }}</span>
              }
            </p>
            @if (mayWrite()) {
              <p class="plan-acts">
                @for (state of one.next; track state) {
                  <button
                    type="button"
                    class="button"
                    [attr.aria-busy]="store.saving.running()"
                    [attr.aria-label]="
                      ('plan.follow.' + state | translate) + ': ' + one.said.italian
                    "
                    (click)="store.follow(one.id, { state, shown: one.state })"
                  >
                    {{ 'plan.follow.' + state | translate }}
                  </button>
                }
              </p>
            }
          </li>
        }
      </ul>
    </section>
  `,
})
export class AgreedActions {
  readonly plan = input.required<Plan>();
  readonly mayWrite = input(false);

  protected readonly store = inject(PlanStore);
  protected readonly actions = computed(() =>
    linesOf(this.plan(), 'action')
      .flatMap(({ action, ...line }) =>
        action ? [{ ...line, ...action, next: nextOfAction[action.state] }] : [],
      )
      // Without a day it comes last.
      .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
  );
}
