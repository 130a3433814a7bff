import { DestroyRef, type WritableSignal, effect, inject, signal, untracked } from '@angular/core';

import { Drafts } from './drafts';

/** Long enough to be between two words, short enough to lose only one. */
const rest = 800;

/**
 * The draft of one form: found when the form is shown, kept while it is written, gone once it is sent.
 * A form may be shown again and again, about another thing each time.
 */
export class KeptDraft<Written extends object> {
  private readonly drafts = inject(Drafts);
  private readonly wasFound = signal(false);
  /** Undefined until the form is shown: what a page fills in before is nobody's draft. */
  private shownAs: string | undefined;
  /** What needs no keeping: the form as it was shown, or what was sent. */
  private settled: Written | undefined;
  private begun: Written | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Whether what is on the page was written before. */
  readonly isFound = this.wasFound.asReadonly();

  /** Made where things may be injected. @param name of what is written, the same whenever it is shown */
  constructor(
    private readonly name: () => string,
    private readonly written: WritableSignal<Written>,
  ) {
    effect(() => this.keepLater(this.written()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** The form is shown, with what it begins with. */
  async show(): Promise<void> {
    const name = untracked(this.name);
    // Somebody comes back to what they were writing.
    if (this.shownAs === name && !this.isSettled()) return;
    this.beginWith(untracked(this.written));
    this.shownAs = name;
    const found = await this.drafts.find(name).catch(() => undefined);
    // Somebody may have begun to write meanwhile.
    if (this.shownAs !== name || !this.isSettled() || !isLike(this.begun, found)) return;
    this.written.set(found);
    this.wasFound.set(true);
  }

  /** Something else is put on the page, which nobody wrote. */
  beginWith(written: Written): void {
    this.begun = written;
    this.settle();
  }

  /** It was sent. */
  forget(): void {
    this.settle();
    if (this.shownAs !== undefined) this.drafts.forget(this.shownAs);
  }

  /** Not wanted: the form begins anew. */
  discard(): void {
    if (this.begun) this.written.set(this.begun);
    this.forget();
  }

  private settle(): void {
    this.settled = untracked(this.written);
    this.wasFound.set(false);
    clearTimeout(this.waiting);
  }

  private isSettled(): boolean {
    return untracked(this.written) === this.settled;
  }

  private keepLater(written: Written): void {
    clearTimeout(this.waiting);
    const name = this.shownAs;
    if (name === undefined || this.isSettled()) return;
    this.waiting = setTimeout(() => {
      void this.drafts
        .keep(name, written)
        // It may have been sent or thrown away while it was sealed: found later, it would be sent twice.
        .then(() => this.isSettled() && this.drafts.forget(name))
        // What can't be kept is not lost either: it stands on the page.
        .catch(() => undefined);
    }, rest);
  }
}

/** What another version of the page kept may have another shape. */
function isLike<Written>(begun: Written | undefined, found: unknown): found is Written {
  if (typeof found !== typeof begun || Array.isArray(found) !== Array.isArray(begun)) return false;
  if (typeof begun !== 'object' || begun === null || typeof found !== 'object' || found === null)
    return typeof begun !== 'object' || begun === found;
  const [was, is] = [Object.entries(begun), new Map(Object.entries(found))];
  if (Array.isArray(begun)) return [...is.values()].every((one) => isLike(begun[0] ?? one, one));
  return was.length === is.size && was.every(([field, value]) => isLike(value, is.get(field)));
}
