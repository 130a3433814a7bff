import { type Signal, computed, linkedSignal, resource } from '@angular/core';

import { Act } from '@one-stop-shop/shared/front-office';

/** A page of a list as the server gives it. */
interface Page<Line> {
  readonly readings: readonly Line[];
  readonly next?: string;
}

/**
 * A list that is read page by page. A new question begins anew; the old lines stay in
 * view until its answer is there.
 */
export class Pages<Asked, Line> {
  private readonly first = resource({
    params: () => this.asked(),
    loader: ({ params }) => this.read(params as Asked),
  });
  private readonly shown = linkedSignal<Page<Line> | undefined, Page<Line> | undefined>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (fresh, previous) => fresh ?? previous?.value,
  });

  readonly lines = computed(() => this.shown()?.readings);
  readonly hasMore = computed(() => this.shown()?.next !== undefined);
  readonly failure = this.first.error;
  readonly isReading = this.first.isLoading;
  readonly readingMore = new Act();

  /** Made where things may be injected. */
  constructor(
    private readonly asked: Signal<Asked>,
    private readonly read: (asked: Asked, after?: string) => Promise<Page<Line>>,
  ) {}

  refresh(): void {
    this.first.reload();
  }

  async showMore(): Promise<void> {
    const before = this.shown();
    const asked = this.asked();
    if (before?.next === undefined) return;
    await this.readingMore.run(async () => {
      const page = await this.read(asked, before.next);
      // Somebody may have asked for something else meanwhile.
      if (this.asked() !== asked) return;
      this.shown.set({ ...page, readings: [...before.readings, ...page.readings] });
    });
  }
}
