import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import arrow from 'lucide-static/icons/arrow-left.svg';

import { Icon, PageHeading } from '@one-stop-shop/shared/front-office';

import { type Step, steps } from '../answers';

/** The frame of a booking page: how far we are, the way back, the question. */
@Component({
  selector: 'oss-step-page',
  imports: [Icon, PageHeading, RouterLink, TranslatePipe],
  template: `
    <div class="progress">
      <span>{{ 'booking.progress' | translate: { n: number(), of: total } }}</span>
      <progress
        [value]="number()"
        [max]="total"
        [attr.aria-label]="'booking.progress' | translate: { n: number(), of: total }"
      ></progress>
    </div>
    <a class="back-link" [routerLink]="previous()">
      <oss-icon class="icon--mirrored" [svg]="arrow" />
      {{ 'booking.back' | translate }}
    </a>
    <div class="stack stack--wide">
      <h1 ossPageHeading>{{ question() | translate }}</h1>
      <ng-content />
    </div>
  `,
})
export class StepPage {
  readonly step = input.required<Step>();
  /** Catalogue key of the question. */
  readonly question = input.required<string>();

  protected readonly arrow = arrow;
  protected readonly total = steps.length;
  protected readonly number = computed(() => steps.indexOf(this.step()) + 1);
  protected readonly previous = computed(() => {
    const before = steps[this.number() - 2];
    return before ? ['/prenota', before] : ['/prenota'];
  });
}
