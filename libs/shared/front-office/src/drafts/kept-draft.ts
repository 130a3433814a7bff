import { DestroyRef, type WritableSignal, effect, inject, signal, untracked } from '@angular/core';

import { Mishap } from '../api/refusal';
import type { DraftPlace } from './draft-place';
import { Drafts } from './drafts';

/** Long enough to be between two words, short enough to lose only one. */
const rest = 800;

/** What is not on the page and can be put there: thrown away, or begun another time. */
export interface Aside<Written> {
  readonly written: Written;
  readonly because: 'discarded' | 'late';
}

/**
 * The draft of one form: found when the form is shown, kept while it is written, gone once it is sent.
 * A form may be shown again and again, about another thing each time.
 */
export class KeptDraft<Written extends object> {
  private readonly wasFound = signal(false);
  private readonly putAside = signal<readonly Aside<Written>[]>([]);
  private readonly failure = signal<unknown>(undefined);
  /** Whether it is kept no more. */
  private isOver = false;
  /** Undefined until the form is shown: what a page fills in before is nobody's draft. */
  private shownAs: string | undefined;
  /** What needs no keeping: the form as it was shown, or what was sent. */
  private settled: Written | undefined;
  private begun: Written | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Whether what is on the page was written before. */
  readonly isFound = this.wasFound.asReadonly();
  readonly asides = this.putAside.asReadonly();
  /** Why it is not kept; what is on the page can still be sent. */
  readonly unkept = this.failure.asReadonly();

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
    if (this.shownAs !== name || !found) return;
    const texts = [found.written, ...found.besides].filter((one) => isLike(this.begun, one));
    // Somebody may have begun to write meanwhile: neither takes the place of the other unasked.
    const first = this.isSettled() ? texts.shift() : undefined;
    if (first) this.putOnPage(first);
    this.setAside(texts);
  }

  /** Something else is put on the page, which nobody wrote. */
  beginWith(written: Written): void {
    this.begun = written;
    this.settle();
  }

  /** It was sent. */
  forget(): void {
    const besides = this.besides();
    this.settle();
    if (this.shownAs !== undefined) this.drafts.forget(this.shownAs, besides);
  }

  /** Not wanted: the form begins anew, and what was there is taken back by one press. */
  discard(): void {
    const written = untracked(this.written);
    const late = untracked(this.putAside).filter(({ because }) => because === 'late');
    if (this.begun) this.written.set(this.begun);
    this.settle();
    if (this.shownAs === undefined) return;
    this.putAside.set([...late, { written, because: 'discarded' }]);
    void this.drafts.discard(this.shownAs, this.besides()).catch(() => undefined);
  }

  /** What somebody wrote on the page meanwhile waits in its place. */
  takeBack(aside: Aside<Written>): void {
    const instead = this.isSettled() ? [] : [untracked(this.written)];
    this.putAside.update((all) => all.filter((one) => one !== aside));
    this.putOnPage(aside.written);
    this.setAside(instead);
  }

  /** What was begun another time and waits, but for what was thrown away. */
  besides(): readonly Written[] {
    return untracked(this.putAside)
      .filter(({ because }) => because === 'late')
      .map(({ written }) => written);
  }

  private putOnPage(written: Written): void {
    this.written.set(written);
    this.wasFound.set(true);
  }

  private setAside(texts: readonly Written[]): void {
    const known = new Set([untracked(this.written), ...this.besides()].map(asText));
    const late = texts.filter((one) => !known.has(asText(one)));
    if (late.length === 0) return;
    const asides = late.map((written) => ({ written, because: 'late' }) as const);
    this.putAside.update((all) => [...all, ...asides]);
  }

  private settle(): void {
    this.settled = untracked(this.written);
    this.wasFound.set(false);
    this.putAside.set([]);
    this.failure.set(undefined);
    this.isOver = false;
    clearTimeout(this.waiting);
  }

  private isSettled(): boolean {
    return untracked(this.written) === this.settled;
  }

  private keepLater(written: Written): void {
    clearTimeout(this.waiting);
    const name = this.shownAs;
    // The page may be about something else already, which its form does not show yet.
    if (name === undefined || name !== untracked(this.name)) return;
    if (this.isSettled() || this.isOver) return;
    // Whoever writes on wants what they threw away no more.
    if (untracked(this.putAside).some(({ because }) => because === 'discarded'))
      this.putAside.update((all) => all.filter(({ because }) => because === 'late'));
    this.waiting = setTimeout(() => void this.keep(name, written), rest);
  }

  private async keep(name: string, written: Written): Promise<void> {
    const besides = this.besides();
    try {
      const late = await this.drafts.keep(name, written, besides);
      if (this.shownAs !== name) return;
      // It may have been sent or thrown away while it was sealed: found later, it would be sent twice.
      if (this.isSettled()) return await this.drafts.discard(name, besides);
      this.failure.set(undefined);
      this.setAside(late.filter((one) => isLike(this.begun, one)));
    } catch (failure) {
      // What can't be kept is not lost either: it stands on the page.
      if (this.shownAs !== name || this.isSettled()) return;
      this.isOver = this.drafts.isFinal(failure);
      if (this.isOver || failure instanceof Mishap) this.failure.set(failure);
    }
  }
}

const asText = (written: unknown): string => JSON.stringify(written);

/** What another version of the page kept may have another shape. */
function isLike<Written>(begun: Written | undefined, found: unknown): found is Written {
  if (typeof found !== typeof begun || Array.isArray(found) !== Array.isArray(begun)) return false;
  if (typeof begun !== 'object' || begun === null || typeof found !== 'object' || found === null)
    return typeof begun !== 'object' || begun === found;
  const [was, is] = [Object.entries(begun), new Map(Object.entries(found))];
  if (Array.isArray(begun)) return [...is.values()].every((one) => isLike(begun[0] ?? one, one));
  return was.length === is.size && was.every(([field, value]) => isLike(value, is.get(field)));
}
