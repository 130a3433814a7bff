import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { Day, Failure } from '@one-stop-shop/shared/front-office';

import { PlanStore } from './plan-store';

/** On the page of a case: how far the plan is, and the way to it. */
@Component({
  selector: 'oss-plan-card',
  imports: [Day, Failure, RouterLink, TranslatePipe],
  providers: [PlanStore],
  template: `
    <section class="person-card" aria-labelledby="case-plan">
      <h2 id="case-plan">{{ 'plan.title' | translate }}</h2>
      @if (store.failure(); as failure) {
        @if (!store.told()) {
          <oss-failure [failure]="failure" (retry)="store.refresh()" />
        }
      }
      @if (store.told()) {
        @if (last(); as plan) {
          <p>
            <strong>{{ 'plan.plan-state.' + plan.state | translate }}</strong>
            @if (plan.agreement; as agreement) {
              · <oss-day [at]="agreement.on + 'T12:00:00Z'" />
            }
          </p>
        } @else {
          <p class="small">{{ 'plan.none' | translate }}</p>
        }
        <a class="button" routerLink="../piano">{{ 'plan.open' | translate }}</a>
      }
    </section>
  `,
})
export class PlanCard {
  /** Id. */
  readonly person = input.required<string>();

  protected readonly store = inject(PlanStore);
  protected readonly last = computed(() => this.store.inWriting() ?? this.store.agreed());

  constructor() {
    effect(() => this.store.open(this.person()));
  }
}
