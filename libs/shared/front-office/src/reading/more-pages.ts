import { Component, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure } from '../acts/failure';
import { TakesFocus } from '../page/takes-focus';
import type { Pages } from './pages';

/**
 * The button under a list that has more to show; what stands in it are its words. Where it was, its
 * end is said: whoever pressed it would stand nowhere.
 */
@Component({
  selector: 'oss-more-pages',
  imports: [Failure, TakesFocus, TranslatePipe],
  template: `
    @if (of().readingMore.failure(); as failure) {
      <oss-failure [failure]="failure" (retry)="showMore()" />
    }
    @if (of().hasMore()) {
      <button
        type="button"
        class="button"
        [attr.aria-busy]="of().readingMore.running()"
        (click)="showMore()"
      >
        <ng-content />
      </button>
    } @else if (wasPressed()) {
      <p class="small" ossTakesFocus>{{ 'reading.all' | translate }}</p>
    }
  `,
})
export class MorePages {
  readonly of = input.required<Pick<Pages<never, never>, 'hasMore' | 'readingMore' | 'showMore'>>();
  protected readonly wasPressed = signal(false);

  protected async showMore(): Promise<void> {
    await this.of().showMore();
    this.wasPressed.set(true);
  }
}
