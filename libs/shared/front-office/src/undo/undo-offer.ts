import { DestroyRef, Service, computed, inject, signal } from '@angular/core';

import { undoWindowMs } from '@one-stop-shop/shared/contracts';

import { Api } from '../api/api';

/** Something just done that one press takes back. */
export interface Undoable {
  /** What it was done to: its id. */
  readonly about: string;
  /** Whether the page still shows it as it was done; a signal may be read. */
  holds(): boolean;
  takeBack(): Promise<void>;
  /**
   * Whether the server takes it back later too: then the offer waits for whoever is at it. What
   * somebody is told when the time is over waits for nobody.
   */
  readonly canWait: boolean;
  /** Until when the server takes it back; left out where it goes by the day. */
  readonly until?: string;
}

/** What was done just now, for as long as one press takes it back. */
@Service({ autoProvided: false })
export class UndoOffer {
  private readonly api = inject(Api);
  private readonly last = signal<Undoable | undefined>(undefined);
  private ending: ReturnType<typeof setTimeout> | undefined;

  /** Not any more once somebody else has changed it, or other things are in view. */
  readonly offered = computed(() => {
    const one = this.last();
    return one?.holds() ? one : undefined;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.withdraw());
  }

  offer(done: Undoable): void {
    this.withdraw();
    this.last.set(done);
    this.endLater();
  }

  /** Somebody looks at it with the pointer or the keyboard, and may need longer. */
  pause(): void {
    if (this.last()?.canWait) clearTimeout(this.ending);
  }

  /** They left it: it is offered once more as long. */
  goOn(): void {
    if (this.last()?.canWait) this.endLater();
  }

  withdraw(): void {
    clearTimeout(this.ending);
    this.last.set(undefined);
  }

  async takeBack(): Promise<void> {
    await this.offered()?.takeBack();
  }

  private endLater(): void {
    clearTimeout(this.ending);
    this.ending = setTimeout(() => this.withdraw(), this.timeLeft());
  }

  /** The answer was on its way for a part of it: what the server refuses is no longer offered. */
  private timeLeft(): number {
    const until = this.last()?.until;
    if (until === undefined) return undoWindowMs;
    const left = Date.parse(until) - this.api.now().getTime();
    return Math.min(Math.max(left, 0), undoWindowMs);
  }
}
