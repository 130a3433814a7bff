import { signal } from '@angular/core';

/** After this long people are offered another way than waiting, in milliseconds. */
export const longWait = 10_000;

/**
 * One thing that a page does when it is told to: whether it runs, whether it has
 * become a long wait, and what went wrong the last time.
 */
export class AsyncAction {
  private readonly busy = signal(false);
  private readonly slow = signal(false);
  private readonly wrong = signal<unknown>(undefined);

  readonly running = this.busy.asReadonly();
  readonly takesLong = this.slow.asReadonly();
  /** A {@link Refusal}, a {@link NoAnswer}, or undefined when all is well. */
  readonly failure = this.wrong.asReadonly();

  /** Does the work unless it is being done already; a failure is kept, not thrown. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.wrong.set(undefined);
    const patience = setTimeout(() => this.slow.set(true), longWait);
    try {
      await work();
    } catch (failure) {
      this.wrong.set(failure);
    } finally {
      clearTimeout(patience);
      this.slow.set(false);
      this.busy.set(false);
    }
  }

  forget(): void {
    this.wrong.set(undefined);
  }
}
