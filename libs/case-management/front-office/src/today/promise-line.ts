import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import done from 'lucide-static/icons/check.svg';
import late from 'lucide-static/icons/clock-alert.svg';
import left from 'lucide-static/icons/user-x.svg';

import type { StepToday } from '@one-stop-shop/case-management/contracts';
import { Icon, LongDay } from '@one-stop-shop/shared/front-office';

import { TodayStore } from './today-store';

/** Something that was promised: to whom, what, until when; leads to the person, and is done here. */
@Component({
  selector: 'oss-promise-line',
  imports: [Icon, LongDay, RouterLink, TranslatePipe],
  template: `
    @let one = step();
    <a class="today__line" [routerLink]="['../persone', one.person.id]">
      <span class="today__who">
        <span class="today__name">
          <bdi>{{ one.person.name }}</bdi>
          @if (one.person.latin; as latin) {
            <bdi class="today__small">{{ latin }}</bdi>
          }
        </span>
        <span class="today__about">
          @if (one.words; as words) {
            <bdi>{{ words }}</bdi>
          } @else {
            <span>{{ 'today.promise' | translate }}</span>
          }
        </span>
      </span>
      @if (one.left) {
        <span class="mark mark--to_call today__late">
          <oss-icon [svg]="icons.left" /><span>{{ 'today.left' | translate }}</span>
        </span>
      }
      @if (isOverdue()) {
        <span class="mark mark--to_call today__late">
          <oss-icon [svg]="icons.late" />
          <span>{{ 'today.since' | translate }} <oss-long-day [of]="one.due" /></span>
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
export class PromiseLine {
  protected readonly store = inject(TodayStore);
  protected readonly icons = { done, late, left };

  readonly step = input.required<StepToday>();

  protected readonly isOverdue = computed(() => this.step().due < this.store.day());

  protected finish(): void {
    void this.store.finish(this.step().encounter);
  }
}
