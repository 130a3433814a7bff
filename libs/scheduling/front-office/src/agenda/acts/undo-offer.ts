import { DestroyRef, Service, inject } from '@angular/core';

import type { Visit } from '../visits-in-view';
import { saidOfVisit } from './said-of-visit';

/** Long enough to see a slip of the finger; afterwards the panel still has the act. */
const tenSeconds = 10_000;

/** The visit that was marked just now, for as long as one key takes it back. */
@Service({ autoProvided: false })
export class UndoOffer {
  private readonly marked = saidOfVisit<Visit>();
  private ending: ReturnType<typeof setTimeout> | undefined;

  /** Not any more once a colleague has marked it otherwise, or other days are in view. */
  readonly offered = this.marked.now;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.withdraw());
  }

  offer(marked: Visit): void {
    this.withdraw();
    this.marked.say(marked);
    this.ending = setTimeout(() => this.withdraw(), tenSeconds);
  }

  withdraw(): void {
    clearTimeout(this.ending);
    this.marked.forget();
  }
}
