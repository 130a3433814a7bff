import { Component, input } from '@angular/core';

import { Failure } from '../acts/failure';
import type { Pages } from './pages';

/** The button under a list that has more to show; what stands in it are its words. */
@Component({
  selector: 'oss-more-pages',
  imports: [Failure],
  template: `
    @if (of().readingMore.failure(); as failure) {
      <oss-failure [failure]="failure" (retry)="of().showMore()" />
    }
    @if (of().hasMore()) {
      <button
        type="button"
        class="button"
        [attr.aria-busy]="of().readingMore.running()"
        (click)="of().showMore()"
      >
        <ng-content />
      </button>
    }
  `,
})
export class MorePages {
  readonly of = input.required<Pick<Pages<never, never>, 'hasMore' | 'readingMore' | 'showMore'>>();
}
