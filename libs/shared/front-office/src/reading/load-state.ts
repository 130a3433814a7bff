import { Component, computed, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure } from '../acts/failure';
import { isRefusal } from '../api/refusal';

/**
 * What stands in the place of things that are not there yet (a skeleton after 300 ms),
 * that this role may not see, or that could not be read. Nothing when all is well.
 */
@Component({
  selector: 'oss-load-state',
  imports: [Failure, TranslatePipe],
  template: `
    @if (failure(); as failure) {
      <oss-failure
        [class.said-by-frame]="known()"
        [failure]="failure"
        [canRetry]="!isForbidden()"
        (retry)="retry.emit()"
      >
        @if (isForbidden()) {
          <p>{{ 'reading.forbidden' | translate }}</p>
        } @else if (known()) {
          <p>{{ 'reading.old' | translate }}</p>
        }
      </oss-failure>
    } @else if (!known()) {
      <div class="skeleton" role="status">
        <span class="visually-hidden">{{ 'act.waiting' | translate }}</span>
        <span></span><span></span><span></span>
      </div>
    }
  `,
})
export class LoadState {
  readonly failure = input.required<unknown>();
  /** Whether something is in view, fresh or old. */
  readonly known = input.required<boolean>();
  readonly retry = output();

  protected readonly isForbidden = computed(() =>
    isRefusal(this.failure(), 'request.not-permitted'),
  );
}
