import { DestroyRef, Service, computed, inject, signal } from '@angular/core';

import type { StaffFilter } from '@one-stop-shop/identity/contracts';
import { Pages } from '@one-stop-shop/shared/front-office';

import { StaffApi } from './staff-api';

// Long enough that a name written at once is one question to the server.
const pause = 250;

/** The staff that a search finds, page after page. */
@Service({ autoProvided: false })
export class StaffSearch {
  private readonly api = inject(StaffApi);
  private readonly asked = signal({ search: '', state: '' as StaffFilter | '' });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  readonly pages = new Pages(this.asked, (asked, after) => this.api.list({ ...asked, after }));
  readonly isFiltered = computed(() => !!this.asked().search || !!this.asked().state);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** @param words parts of a name or an address, still being written */
  search(words: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(
      () => this.asked.update((asked) => ({ ...asked, search: words.trim() })),
      pause,
    );
  }

  only(state: StaffFilter | ''): void {
    this.asked.update((asked) => ({ ...asked, state }));
  }
}
