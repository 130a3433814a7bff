import { type Signal, computed, linkedSignal, resource, signal } from '@angular/core';

import type { Page } from '@one-stop-shop/shared/contracts';

import { AsyncAction } from '../acts/async-action';

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

  readonly lines = computed(() => this.shown()?.items);
  readonly hasMore = computed(() => !!this.shown()?.next);
  readonly failure = this.first.error;
  readonly isReading = this.first.isLoading;
  readonly readingMore = new AsyncAction();

  /** Made where things may be injected. */
  constructor(
    private readonly asked: Signal<Asked>,
    private readonly read: (asked: Asked, after?: string) => Promise<Page<Line>>,
  ) {}

  /** A list about which nothing is asked. */
  static of<Line>(read: (after?: string) => Promise<Page<Line>>): Pages<'all', Line> {
    return new Pages(signal('all' as const), (_, after) => read(after));
  }

  refresh(): void {
    this.first.reload();
  }

  async showMore(): Promise<void> {
    const before = this.shown();
    const asked = this.asked();
    if (!before?.next) return;
    const { next } = before;
    await this.readingMore.run(async () => {
      const page = await this.read(asked, next);
      // Somebody may have asked for something else meanwhile, or read the list anew.
      if (this.shown() !== before || this.asked() !== asked) return;
      this.shown.set({ ...page, items: [...before.items, ...page.items] });
    });
  }
}
