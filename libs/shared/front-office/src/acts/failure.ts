import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import alert from 'lucide-static/icons/circle-alert.svg';

import { Refusal, wordsFor } from '../api/refusal';
import { Icon } from '../icons/icon';

/** What went wrong, what to do, and where it makes sense a button to try again. */
@Component({
  selector: 'oss-failure',
  imports: [Icon, TranslatePipe],
  template: `
    <div class="notice notice--error" role="alert">
      <oss-icon [svg]="icon" />
      <div class="notice__words">
        <p>{{ words() | translate }}</p>
        <ng-content />
        @if (canRetry()) {
          <button type="button" class="button" (click)="retry.emit()">
            {{ 'act.retry' | translate }}
          </button>
        }
        @if (reference(); as id) {
          <p class="small">
            {{ 'act.reference' | translate }} <bdi dir="ltr">{{ id }}</bdi>
          </p>
        }
      </div>
    </div>
  `,
})
export class Failure {
  readonly failure = input.required<unknown>();
  readonly canRetry = input(true);
  readonly retry = output();

  protected readonly icon = alert;
  protected readonly words = computed(() => wordsFor(this.failure()));
  // People who phone the desk about a fault of ours can read this out.
  protected readonly reference = computed(() => {
    const failure = this.failure();
    return failure instanceof Refusal && failure.problem.status >= 500
      ? failure.problem.requestId
      : undefined;
  });
}
