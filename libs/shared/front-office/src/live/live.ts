import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';

import { type LiveChange, type LiveEnd, liveEvents } from '@one-stop-shop/shared/contracts';

import { Api } from '../api/api';
import { isRefusal } from '../api/refusal';
import { type LiveEvent, readEvents } from './read-events';

/** In milliseconds. */
const pauses = { first: 1_000, longest: 30_000, full: 60_000 };
/** The server shows a sign of life four times a minute. */
const longestSilence = 45_000;
/** Who only looks at another tab for a moment is not forgotten. */
const hiddenFor = 10_000;

interface Hearer {
  readonly kinds: readonly string[];
  readonly hear: () => void;
}

/**
 * What this tab hears of changes: one channel for all its pages, while it can be seen. Browsers
 * allow few connections to one server, and a tab that nobody sees looks again when it is seen.
 */
@Service()
export class Live {
  private readonly api = inject(Api);
  private readonly page = inject(DOCUMENT);
  private readonly hearers = new Set<Hearer>();
  private readonly up = signal(false);
  private leaving: AbortController | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private kept: { readonly path: string; readonly onEnd: (because: LiveEnd) => void } | undefined;

  /** Whether changes are heard at once; if not, pages look by themselves. */
  readonly isUp = this.up.asReadonly();

  constructor() {
    const followed = () => this.follow();
    const opened = () => this.open();
    const { defaultView: window } = this.page;
    this.page.addEventListener('visibilitychange', followed);
    window?.addEventListener('online', opened);
    inject(DestroyRef).onDestroy(() => {
      this.page.removeEventListener('visibilitychange', followed);
      window?.removeEventListener('online', opened);
      this.leave();
    });
  }

  /** Hears of changes of these kinds, and that something may have been missed. @returns to hear no more */
  hear(kinds: readonly string[], hear: () => void): () => void {
    const hearer = { kinds, hear };
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** Keeps the channel at an address open until it is left, or ended for a reason. */
  keep(path: string, onEnd: (because: LiveEnd) => void): void {
    this.leave();
    this.kept = { path, onEnd };
    this.open();
  }

  leave(): void {
    this.kept = undefined;
    this.failures = 0;
    this.close();
  }

  private follow(): void {
    clearTimeout(this.hiding);
    if (this.page.visibilityState === 'visible') this.open();
    else this.hiding = setTimeout(() => this.close(), hiddenFor);
  }

  private close(): void {
    clearTimeout(this.again);
    this.up.set(false);
    this.leaving?.abort();
    this.leaving = undefined;
  }

  private open(): void {
    if (!this.kept || this.leaving || this.page.visibilityState === 'hidden') return;
    clearTimeout(this.again);
    const leaving = new AbortController();
    this.leaving = leaving;
    void this.listen(this.kept.path, leaving).then((pause) => {
      if (this.leaving !== leaving) return;
      this.close();
      if (pause !== undefined) this.again = setTimeout(() => this.open(), pause);
    });
  }

  /** @returns after how long to try again; undefined for never */
  private async listen(path: string, leaving: AbortController): Promise<number | undefined> {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => leaving.abort(), longestSilence);
    };
    try {
      alive();
      const body = await this.api.stream(path, leaving.signal);
      this.failures = 0;
      this.up.set(true);
      // What changed before it was heard.
      this.tell();
      await readEvents(body, { alive, event: (event) => this.take(event) });
      return jittered(pauses.first);
    } catch (failure) {
      if (isRefusal(failure, 'request.signed-out') || isRefusal(failure, 'request.other-session')) {
        return undefined;
      }
      const isFull = isRefusal(failure, 'request.too-many') || isRefusal(failure, 'server.busy');
      return jittered(isFull ? pauses.full : pauses.first * 2 ** this.failures++);
    } finally {
      clearTimeout(silence);
    }
  }

  private take({ event, data }: LiveEvent): void {
    if (event === liveEvents.lookAgain) this.tell();
    if (event === liveEvents.change) this.tell((JSON.parse(data) as LiveChange).kind);
    if (event === liveEvents.ended) {
      const { because } = JSON.parse(data) as { because: LiveEnd };
      const { onEnd } = this.kept ?? {};
      this.leave();
      onEnd?.(because);
      // They ask once more, and say what is refused now.
      this.tell();
    }
  }

  private tell(kind?: string): void {
    for (const { kinds, hear } of this.hearers) {
      if (kind === undefined || kinds.includes(kind)) hear();
    }
  }
}

/** Half to one and a half times as long, so that hundreds of pages don't come back together. */
function jittered(milliseconds: number): number {
  return Math.min(milliseconds, pauses.longest * 2) * (0.5 + Math.random());
}
