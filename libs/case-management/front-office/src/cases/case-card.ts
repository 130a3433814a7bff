import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { Day, Failure } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { CaseStatusMark } from './case-status-mark';
import { CaseStore } from './case-store';
import { TakeCharge } from './take-charge';

/** On the page of a person: whether they are in charge, by whom and since when. */
@Component({
  selector: 'oss-case-card',
  imports: [CaseStatusMark, Day, Failure, RouterLink, TakeCharge, TranslatePipe],
  providers: [CaseStore],
  template: `
    <section class="person-card" aria-labelledby="person-case">
      <h2 id="person-case" tabindex="-1">{{ 'case.title' | translate }}</h2>
      @if (store.failure(); as failure) {
        @if (!store.found()) {
          <oss-failure [failure]="failure" (retry)="store.refresh()" />
        }
      }
      @if (store.found(); as found) {
        @if (found.case; as case) {
          <p class="case-card__state">
            <oss-case-status-mark [of]="case.status" />
            <span class="small">
              {{ 'case.since' | translate }} <oss-day [at]="case.since" />
            </span>
          </p>
          <p>
            {{ 'case.responsible' | translate }}:
            <bdi>{{ case.staff[case.responsible] ?? ('person.team.former' | translate) }}</bdi>
          </p>
          <a class="button" routerLink="presa-in-carico">{{ 'case.open' | translate }}</a>
        } @else {
          <p class="small">{{ 'case.none' | translate }}</p>
        }
        @if (mayTake()) {
          <oss-take-charge [person]="person()" />
        }
      }
    </section>
  `,
})
export class CaseCard {
  /** Id. */
  readonly person = input.required<string>();

  private readonly session = inject(SessionInView);
  protected readonly store = inject(CaseStore);
  protected readonly mayTake = computed(
    () => !this.store.case() && this.session.may(casePermissions.takeCharge),
  );

  constructor() {
    effect(() => this.store.open(this.person()));
  }
}
