import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type { CaseRecord } from '@one-stop-shop/case-management/contracts';
import { LongDay } from '@one-stop-shop/shared/front-office';

import { AssignColleague } from './assign-colleague';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

/** Who follows the case beside its social worker, and until when. */
@Component({
  selector: 'oss-case-team',
  imports: [AssignColleague, LongDay, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="case-team">
      <h2 id="case-team" tabindex="-1">{{ 'case.team.title' | translate }}</h2>
      <ul class="person-steps">
        @for (one of running(); track one.id) {
          <li class="person-steps__one">
            <p>
              <bdi>{{ one.name ?? ('person.team.former' | translate) }}</bdi>
              <span class="small">
                {{ 'case.team.until' | translate }} <oss-long-day [of]="one.until" />
              </span>
            </p>
            @if (case().leads) {
              <button
                type="button"
                class="button button--plain"
                [attr.aria-busy]="store.doing.running()"
                (click)="end(one.id)"
              >
                {{ 'case.team.end' | translate }}
                <bdi class="visually-hidden">{{ one.name }}</bdi>
              </button>
            }
          </li>
        } @empty {
          <li class="small">{{ 'case.team.none' | translate }}</li>
        }
      </ul>
      @if (case().leads && case().status !== 'closed') {
        <oss-assign-colleague [person]="person()" [case]="case()" />
      }
    </section>
  `,
})
export class CaseTeam {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  protected readonly store = inject(CaseStore);
  protected readonly running = computed(() => {
    const { assignments, staff } = this.case();
    return assignments
      .filter(({ over }) => !over)
      .map((one) => ({ ...one, name: staff[one.colleague] }));
  });

  protected end(assignment: string): Promise<void> {
    return this.store.act('unassigned', (person) => this.api.endAssignment(person, assignment));
  }
}
