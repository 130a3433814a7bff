import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { CaseRecord, CaseStatus } from '@one-stop-shop/case-management/contracts';
import { Day, Failure, LongDay } from '@one-stop-shop/shared/front-office';

import { CaseStatusMark } from './case-status-mark';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';
import { CloseCase } from './close-case';
import { SuspendCase } from './suspend-case';

/** What comes next by one press, if anything does. */
const nextOf: Readonly<Partial<Record<CaseStatus, 'plan_draft' | 'active'>>> = {
  assessment: 'plan_draft',
  plan_draft: 'active',
  suspended: 'active',
  closed: 'active',
};

/** How far the case is, who leads it, and what whoever leads it may do now. */
@Component({
  selector: 'oss-case-state',
  imports: [CaseStatusMark, CloseCase, Day, Failure, LongDay, SuspendCase, TranslatePipe],
  template: `
    @let one = case();
    <section class="person-card" aria-labelledby="case-state">
      <h2 id="case-state" tabindex="-1">{{ 'case.state' | translate }}</h2>
      <p class="case-card__state">
        <oss-case-status-mark [of]="one.status" />
        <span class="small">{{ 'case.since' | translate }} <oss-day [at]="one.since" /></span>
      </p>
      <p>
        {{ 'case.responsible' | translate }}:
        <bdi>{{ one.staff[one.responsible] ?? ('person.team.former' | translate) }}</bdi>
      </p>
      <p class="small">
        {{ 'case.taken-on' | translate }} <oss-long-day [of]="one.takenOn" />.
        {{ 'case.basis' | translate }}: {{ 'case-list.basis.' + one.legalBasis | translate }}.
      </p>
      @if (one.leads) {
        @if (store.doing.failure(); as failure) {
          <oss-failure [failure]="failure" [canRetry]="false" />
        }
        <div class="case-state__acts">
          @if (next(); as to) {
            <button
              type="button"
              class="button button--primary"
              [attr.aria-busy]="store.doing.running()"
              (click)="progress(to)"
            >
              {{ 'case.next.' + one.status | translate }}
            </button>
          }
          @if (one.status === 'active') {
            <oss-suspend-case [person]="person()" [shown]="one.version" />
          }
          @if (one.status !== 'closed') {
            <oss-close-case [person]="person()" [case]="one" />
          }
        </div>
      } @else {
        <p class="small">{{ 'case.led-by-others' | translate }}</p>
      }
    </section>
  `,
})
export class CaseState {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  protected readonly store = inject(CaseStore);
  protected readonly next = computed(() => nextOf[this.case().status]);

  protected progress(to: 'plan_draft' | 'active'): Promise<void> {
    const { status, version: shown } = this.case();
    const done = status === 'closed' ? 'reopened' : to;
    return this.store.act(done, (person) => this.api.progress(person, { to, shown }));
  }
}
