import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import late from 'lucide-static/icons/clock-alert.svg';

import { casePermissions, type Person } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Day, Failure, Icon } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { PersonStore } from './person-store';

/** What was promised and is not done, whatever is due first on top. */
@Component({
  selector: 'oss-person-steps',
  imports: [Day, Failure, Icon, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="person-due">
      <h2 id="person-due" tabindex="-1">{{ 'person.page.due' | translate }}</h2>
      @if (open.finishing.failure(); as failure) {
        <oss-failure [failure]="failure" [canRetry]="false" />
      }
      <ul class="person-steps">
        @for (step of shown(); track step.encounter) {
          <li class="person-steps__one">
            <p>
              @if (step.words; as words) {
                <span dir="auto">{{ words }}</span>
              } @else {
                {{ 'person.page.step-hidden' | translate }}
              }
            </p>
            <p class="small" [class.mark]="step.when" [class.mark--to_call]="step.when">
              @if (step.when; as when) {
                <oss-icon [svg]="icon" />{{ 'person.page.' + when | translate }},
              }
              <oss-day [at]="step.at" />
            </p>
            @if (mayFinish()) {
              <button
                type="button"
                class="button"
                [attr.aria-busy]="open.finishing.running()"
                (click)="open.finishStep(step.encounter)"
              >
                {{ 'person.page.step-done' | translate }}
              </button>
            }
          </li>
        } @empty {
          <li class="small">{{ 'person.page.nothing-due' | translate }}</li>
        }
      </ul>
    </section>
  `,
})
export class PersonSteps {
  readonly steps = input.required<Person['steps']>();

  private readonly today = deskDay(inject(Api).now());
  private readonly session = inject(SessionInView);
  protected readonly open = inject(PersonStore);
  protected readonly icon = late;
  protected readonly mayFinish = computed(() => this.session.may(casePermissions.recordEncounter));
  protected readonly shown = computed(() =>
    this.steps().map((step) => ({
      ...step,
      at: `${step.due}T12:00:00Z`,
      when: step.due < this.today ? 'late' : step.due === this.today ? 'today' : undefined,
    })),
  );
}
