import { Component, ElementRef, afterNextRender, inject, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Failure } from '@one-stop-shop/shared/front-office';

import { PendingChange } from './pending-change';

/** The end of a form that changes when people can come: first a look at who has booked. */
@Component({
  selector: 'oss-look-first',
  imports: [Failure, TranslatePipe],
  template: `
    @if (pending.looking.failure(); as failure) {
      <oss-failure [failure]="failure" [canRetry]="false" />
    }
    <div class="desk-form__acts">
      <button
        type="submit"
        class="button button--primary"
        [attr.aria-busy]="pending.looking.running()"
        #look
      >
        {{ (pending.looking.running() ? 'change.looking' : 'change.look') | translate }}
      </button>
    </div>
  `,
})
export class LookFirst {
  private readonly button = viewChild.required<ElementRef<HTMLElement>>('look');
  protected readonly pending = inject(PendingChange);

  constructor() {
    // Who comes back goes on at the button that led to the look.
    if (this.pending.isPutAside()) afterNextRender(() => this.button().nativeElement.focus());
  }
}
