import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/check.svg';
import late from 'lucide-static/icons/clock-alert.svg';

import type { PlannedToday } from '@one-stop-shop/case-management/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';

import { TodayStore } from './today-store';

/** An action of somebody's plan: leads to the plan, and is done here. */
@Component({
  selector: 'oss-planned-line',
  imports: [Icon, LongDay, RouterLink, TranslatePipe],
  template: `
    @let one = action();
    <a class="today__line" [routerLink]="['../persone', one.person.id, 'piano']">
      <span class="today__who">
        <span class="today__name">
          <bdi>{{ one.person.name }}</bdi>
          @if (one.person.latin; as latin) {
            <bdi class="today__small">{{ latin }}</bdi>
          }
        </span>
        <span class="today__about">{{ one.words }}</span>
      </span>
      @if (isOverdue()) {
        <span class="mark mark--to_call today__late">
          <oss-icon [svg]="icons.late" />
          <span>{{ 'today.since' | translate }} <oss-long-day [of]="one.due" /></span>
        </span>
      } @else {
        <span class="today__small">
          {{ 'plan.until' | translate }} <oss-long-day [of]="one.due" />
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
export class PlannedLine {
  protected readonly store = inject(TodayStore);
  protected readonly icons = { done, late };

  readonly action = input.required<PlannedToday>();

  protected readonly isOverdue = computed(() => this.action().due < this.store.day());

  protected finish(): void {
    void this.store.finishAction(this.action());
  }
}
