import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/check.svg';
import late from 'lucide-static/icons/clock-alert.svg';

import type { TaskToday } from '@one-stop-shop/case-management/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';

import { TodayStore } from './today-store';

/** Something to do in somebody's case: leads there, and is done here. */
@Component({
  selector: 'oss-task-line',
  imports: [Icon, LongDay, RouterLink, TranslatePipe],
  template: `
    @let one = task();
    <a class="today__line" [routerLink]="['../persone', one.person.id, 'presa-in-carico']">
      <span class="today__who">
        <span class="today__name">
          <bdi>{{ one.person.name }}</bdi>
          @if (one.person.latin; as latin) {
            <bdi class="today__small">{{ latin }}</bdi>
          }
        </span>
        <span class="today__about">
          <bdi>{{ one.words }}</bdi>
        </span>
      </span>
      @if (isOverdue()) {
        <span class="mark mark--to_call today__late">
          <oss-icon [svg]="icons.late" />
          <span>{{ 'today.since' | translate }} <oss-long-day [of]="one.due" /></span>
        </span>
      } @else {
        <span class="today__small">
          {{ 'case.tasks.by' | translate }} <oss-long-day [of]="one.due" />
        </span>
      }
    </a>
    <button
      type="button"
      class="button today__act"
      [attr.aria-busy]="store.doing.running()"
      (click)="finish()"
    >
      <oss-icon [svg]="icons.done" />{{ 'today.done' | translate }}
      <bdi class="visually-hidden">{{ one.person.name }}</bdi>
    </button>
  `,
})
export class TaskLine {
  protected readonly store = inject(TodayStore);
  protected readonly icons = { done, late };

  readonly task = input.required<TaskToday>();

  protected readonly isOverdue = computed(() => this.task().due < this.store.day());

  protected finish(): void {
    void this.store.finishTask(this.task());
  }
}
