import { DestroyRef, type WritableSignal, effect, inject, signal, untracked } from '@angular/core';

import { Drafts } from './drafts';

/** Long enough to be between two words, short enough to lose only one. */
const rest = 800;

/** The draft of one form: found when the form begins, kept while it is written, gone once it is sent. */
export class KeptDraft<Written extends object> {
  private readonly drafts = inject(Drafts);
  private readonly wasFound = signal(false);
  private readonly empty: Written;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private isDone = false;

  /** Whether what is on the page was written before. */
  readonly isFound = this.wasFound.asReadonly();

  /** Made where things may be injected. @param name of the form, the same whenever it begins */
  constructor(
    private readonly name: string,
    private readonly written: WritableSignal<Written>,
  ) {
    this.empty = untracked(written);
    void this.find();
    effect(() => this.keepLater(this.written()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.waiting));
  }

  /** It was sent. */
  forget(): void {
    this.isDone = true;
    this.wasFound.set(false);
    clearTimeout(this.waiting);
    this.drafts.forget(this.name);
  }

  /** Not wanted: the form begins anew. */
  discard(): void {
    this.wasFound.set(false);
    this.drafts.forget(this.name);
    this.written.set(this.empty);
  }

  private isUnwanted(): boolean {
    return this.isDone || this.written() === this.empty;
  }

  private async find(): Promise<void> {
    const found = await this.drafts.find(this.name).catch(() => undefined);
    // Somebody may have begun to write meanwhile.
    if (!isLike(this.empty, found) || this.written() !== this.empty) return;
    this.written.set(found);
    this.wasFound.set(true);
  }

  private keepLater(written: Written): void {
    clearTimeout(this.waiting);
    if (untracked(() => this.isUnwanted())) return;
    this.waiting = setTimeout(() => {
      void this.drafts
        .keep(this.name, written)
        // It may have been sent or thrown away while it was sealed: found later, it would be sent twice.
        .then(() => this.isUnwanted() && this.drafts.forget(this.name))
        // What can't be kept is not lost either: it stands on the page.
        .catch(() => undefined);
    }, rest);
  }
}

/** What another version of the page kept may have another shape. */
function isLike<Written extends object>(empty: Written, found: unknown): found is Written {
  if (typeof found !== 'object' || found === null) return false;
  const fields = Object.entries(empty);
  return (
    Object.keys(found).length === fields.length &&
    fields.every(
      ([name, value]) => typeof (found as Record<string, unknown>)[name] === typeof value,
    )
  );
}
