import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';

/** Whether there is no room for columns side by side. */
@Service({ autoProvided: false })
export class NarrowScreen {
  private readonly narrow = signal(false);
  readonly isNarrow = this.narrow.asReadonly();

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia('(max-width: 47.99rem)');
    if (!query) return;
    const look = () => this.narrow.set(query.matches);
    look();
    query.addEventListener('change', look);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', look));
  }
}
