import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { longWait } from './async-action';

/**
 * Says what the page waits for, once the wait can be felt; after ten seconds it
 * also shows what stands inside it, another way to go on.
 */
@Component({
  selector: 'oss-waiting',
  imports: [TranslatePipe],
  template: `
    <div role="status">
      @if (felt()) {
        <p class="waiting">{{ words() | translate }}</p>
      }
      @if (long()) {
        <p>{{ 'act.slow' | translate }}</p>
        <ng-content />
      }
    </div>
  `,
})
export class Waiting {
  /** Catalogue key: "We are looking for free places…". */
  readonly words = input('act.waiting');
  protected readonly felt = signal(false);
  protected readonly long = signal(false);

  constructor() {
    const timers = [
      setTimeout(() => this.felt.set(true), 300),
      setTimeout(() => this.long.set(true), longWait),
    ];
    inject(DestroyRef).onDestroy(() => timers.forEach(clearTimeout));
  }
}
