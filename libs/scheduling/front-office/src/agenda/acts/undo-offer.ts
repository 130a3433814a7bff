import { DestroyRef, Service, inject, signal } from '@angular/core';

import type { Visit } from '../visits-in-view';

/** Long enough to see a slip of the finger; afterwards the panel still has the act. */
const tenSeconds = 10_000;

/** The visit that was marked just now, for as long as one key takes it back. */
@Service({ autoProvided: false })
export class UndoOffer {
  private readonly visit = signal<Visit | undefined>(undefined);
  private ending: ReturnType<typeof setTimeout> | undefined;

  readonly offered = this.visit.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.withdraw());
  }

  offer(marked: Visit): void {
    this.withdraw();
    this.visit.set(marked);
    this.ending = setTimeout(() => this.withdraw(), tenSeconds);
  }

  withdraw(): void {
    clearTimeout(this.ending);
    this.visit.set(undefined);
  }
}
