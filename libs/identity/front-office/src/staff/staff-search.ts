import {
  DestroyRef,
  Service,
  computed,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';

import type { StaffFilter, StaffMember, StaffPage } from '@one-stop-shop/identity/contracts';
import { Act } from '@one-stop-shop/shared/front-office';

import { StaffApi } from './staff-api';

// Long enough that a name written at once is one question to the server.
const pause = 250;

/** Pages already read under one search. */
interface Found {
  readonly staff: readonly StaffMember[];
  readonly next: string | null;
}

/** The staff that a search finds, page after page. */
@Service({ autoProvided: false })
export class StaffSearch {
  private readonly api = inject(StaffApi);
  private readonly asked = signal({ search: '', state: '' as StaffFilter | '' });
  private readonly reading = resource({
    params: () => this.asked(),
    loader: ({ params }) => this.api.list(params),
  });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** The first page is read anew with every search; it stays in view while a later one is read. */
  private readonly found = linkedSignal<StaffPage | undefined, Found | undefined>({
    source: () => (this.reading.hasValue() ? this.reading.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  readonly staff = computed(() => this.found()?.staff);
  readonly hasMore = computed(() => !!this.found()?.next);
  readonly failure = this.reading.error;
  readonly isReading = this.reading.isLoading;
  readonly isFiltered = computed(() => !!this.asked().search || !!this.asked().state);
  readonly readingMore = new Act();

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

  refresh(): void {
    this.reading.reload();
  }

  async showMore(): Promise<void> {
    const shown = this.found();
    const asked = this.asked();
    if (!shown?.next) return;
    await this.readingMore.run(async () => {
      const { staff, next } = await this.api.list({ ...asked, after: shown.next ?? undefined });
      if (this.asked() === asked) this.found.set({ staff: [...shown.staff, ...staff], next });
    });
  }
}
