import { DestroyRef, type WritableSignal, effect, inject, signal, untracked } from '@angular/core';

import { Refusal } from '../api/refusal';
import type { DraftPlace } from './draft-place';
import { Drafts } from './drafts';

/** Long enough to be between two words, short enough to lose only one. */
const rest = 800;

/** What is not on the page and can be put there: thrown away, or found when somebody wrote already. */
interface Aside<Written> {
  readonly written: Written;
  readonly because: 'discarded' | 'late';
}

/**
 * The draft of one form: found when the form is shown, kept while it is written, gone once it is sent.
 * A form may be shown again and again, about another thing each time.
 */
export class KeptDraft<Written extends object> {
  private readonly wasFound = signal(false);
  private readonly putAside = signal<Aside<Written> | undefined>(undefined);
  private readonly refusal = signal<Refusal | undefined>(undefined);
  /** Undefined until the form is shown: what a page fills in before is nobody's draft. */
  private shownAs: string | undefined;
  /** What needs no keeping: the form as it was shown, or what was sent. */
  private settled: Written | undefined;
  private begun: Written | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Whether what is on the page was written before. */
  readonly isFound = this.wasFound.asReadonly();
  readonly aside = this.putAside.asReadonly();
  /** Why it is kept no more; what is on the page can still be sent. */
  readonly refused = this.refusal.asReadonly();

  /** Made where things may be injected. @param name of what is written, the same whenever it is shown */
  constructor(
    private readonly name: () => string,
    private readonly written: WritableSignal<Written>,
    private readonly drafts: DraftPlace = inject(Drafts),
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
    if (this.shownAs !== name || !isLike(this.begun, found)) return;
    // Somebody may have begun to write meanwhile: neither takes the place of the other unasked.
    if (!this.isSettled()) this.putAside.set({ written: found, because: 'late' });
    else this.putOnPage(found);
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

  /** Not wanted: the form begins anew, and what was there is taken back by one press. */
  discard(): void {
    const written = untracked(this.written);
    if (this.begun) this.written.set(this.begun);
    this.settle();
    if (this.shownAs === undefined) return;
    void this.drafts.discard(this.shownAs).catch(() => undefined);
    this.putAside.set({ written, because: 'discarded' });
  }

  takeBack(): void {
    const aside = untracked(this.putAside);
    if (aside) this.putOnPage(aside.written);
  }

  private putOnPage(written: Written): void {
    this.putAside.set(undefined);
    this.written.set(written);
    this.wasFound.set(true);
  }

  private settle(): void {
    this.settled = untracked(this.written);
    this.wasFound.set(false);
    this.putAside.set(undefined);
    this.refusal.set(undefined);
    clearTimeout(this.waiting);
  }

  private isSettled(): boolean {
    return untracked(this.written) === this.settled;
  }

  private keepLater(written: Written): void {
    clearTimeout(this.waiting);
    const name = this.shownAs;
    if (name === undefined || this.isSettled() || untracked(this.refusal)) return;
    // Whoever writes on wants what they threw away no more; what was found late waits for their word.
    const because = untracked(this.putAside)?.because;
    if (because === 'discarded') this.putAside.set(undefined);
    if (because === 'late') return;
    this.waiting = setTimeout(() => {
      void this.drafts
        .keep(name, written)
        // It may have been sent or thrown away while it was sealed: found later, it would be sent twice.
        .then(() => (this.isSettled() ? this.drafts.discard(name) : undefined))
        // What can't be kept is not lost either: it stands on the page.
        .catch((failure: unknown) => {
          if (failure instanceof Refusal && !this.isSettled()) this.refusal.set(failure);
        });
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
