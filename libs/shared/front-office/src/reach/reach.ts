import { DOCUMENT, DestroyRef, Service, inject, signal } from '@angular/core';

import { Api } from '../api/api';

/** In milliseconds: how often an unreachable server is tried. */
const triedEvery = 5_000;

/** Whether the server can be reached from this device, and when it was the last time. */
@Service()
export class Reach {
  private readonly api = inject(Api);
  private readonly away = signal(false);
  private readonly lastHeard = signal(this.api.now());
  private readonly welcomers = new Set<() => void>();
  private trying: ReturnType<typeof setInterval> | undefined;

  readonly isAway = this.away.asReadonly();
  /** By the server's clock: what is in view is not newer. */
  readonly heardAt = this.lastHeard.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    this.api.onReach((isReached) => (isReached ? this.found() : this.lost()));
    const lost = () => this.lost();
    const tried = () => this.try();
    window?.addEventListener('offline', lost);
    window?.addEventListener('online', tried);
    inject(DestroyRef).onDestroy(() => {
      window?.removeEventListener('offline', lost);
      window?.removeEventListener('online', tried);
      clearInterval(this.trying);
    });
  }

  /** Calls `welcome` whenever the server is reached again. @returns to be called no more */
  onReturn(welcome: () => void): () => void {
    this.welcomers.add(welcome);
    return () => this.welcomers.delete(welcome);
  }

  private found(): void {
    this.lastHeard.set(this.api.now());
    if (!this.away()) return;
    this.away.set(false);
    clearInterval(this.trying);
    this.trying = undefined;
    for (const welcome of this.welcomers) welcome();
  }

  private lost(): void {
    this.away.set(true);
    this.trying ??= setInterval(() => this.try(), triedEvery);
  }

  private try(): void {
    // What comes of it is told to `onReach`.
    void this.api.get('/api/health/live').catch(() => undefined);
  }
}
