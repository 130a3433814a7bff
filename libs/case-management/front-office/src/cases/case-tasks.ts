import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import late from 'lucide-static/icons/clock-alert.svg';

import type { CaseRecord, EndTask } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, Day, Failure, Icon } from '@one-stop-shop/shared/front-office';

import { AddTask } from './add-task';
import { CaseStore } from './case-store';
import { CasesApi } from './cases-api';

/** What is to be done, whatever is due first on top. */
@Component({
  selector: 'oss-case-tasks',
  imports: [AddTask, Day, Failure, Icon, TranslatePipe],
  template: `
    <section class="person-card" aria-labelledby="case-tasks">
      <h2 id="case-tasks" tabindex="-1">{{ 'case.tasks.title' | translate }}</h2>
      @if (store.doing.failure(); as failure) {
        <oss-failure [failure]="failure" [canRetry]="false" />
      }
      <ul class="person-steps">
        @for (task of open(); track task.id) {
          <li class="person-steps__one">
            <p dir="auto">{{ task.words }}</p>
            <p class="small" [class.mark]="task.when" [class.mark--to_call]="task.when">
              @if (task.when; as when) {
                <oss-icon [svg]="icon" />{{ 'person.page.' + when | translate }},
              }
              <oss-day [at]="task.due + 'T12:00:00Z'" />
            </p>
            <p class="small">
              <bdi>{{ task.who ?? ('person.team.former' | translate) }}</bdi>
            </p>
            <div class="case-task__acts">
              <button
                type="button"
                class="button"
                [attr.aria-busy]="store.doing.running()"
                (click)="end(task.id, 'done')"
              >
                {{ 'case.tasks.done' | translate }}
                <bdi class="visually-hidden">{{ task.words }}</bdi>
              </button>
              <button
                type="button"
                class="button button--plain"
                [attr.aria-busy]="store.doing.running()"
                (click)="end(task.id, 'cancelled')"
              >
                {{ 'case.tasks.cancel' | translate }}
                <bdi class="visually-hidden">{{ task.words }}</bdi>
              </button>
            </div>
          </li>
        } @empty {
          <li class="small">{{ 'case.tasks.none' | translate }}</li>
        }
      </ul>
      @if (case().status !== 'closed') {
        <oss-add-task [person]="person()" [case]="case()" />
      }
    </section>
  `,
})
export class CaseTasks {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();

  private readonly api = inject(CasesApi);
  private readonly today = deskDay(inject(Api).now());
  protected readonly store = inject(CaseStore);
  protected readonly icon = late;
  protected readonly open = computed(() => {
    const { tasks, staff } = this.case();
    return tasks
      .filter(({ ended }) => !ended)
      .map((task) => ({
        ...task,
        who: staff[task.owner],
        when: task.due < this.today ? 'late' : task.due === this.today ? 'today' : undefined,
      }));
  });

  protected end(task: string, how: EndTask['how']): Promise<void> {
    return this.store.act(`task-${how}`, (person) => this.api.endTask(person, task, { how }));
  }
}
