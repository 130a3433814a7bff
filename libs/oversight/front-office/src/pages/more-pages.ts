import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure } from '@one-stop-shop/shared/front-office';

import type { Pages } from './pages';

/** The button under a list that has more to show. */
@Component({
  selector: 'oss-more-pages',
  imports: [Failure, TranslatePipe],
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
        {{ 'oversight.more' | translate }}
      </button>
    }
  `,
})
export class MorePages {
  readonly of = input.required<Pick<Pages<never, never>, 'hasMore' | 'readingMore' | 'showMore'>>();
}
