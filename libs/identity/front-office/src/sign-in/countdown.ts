import { DestroyRef, Service, inject, signal } from '@angular/core';

/** Seconds that run down to nought. */
@Service({ autoProvided: false })
export class Countdown {
  private readonly left = signal(0);
  private ticking: ReturnType<typeof setInterval> | undefined;
  readonly seconds = this.left.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.ticking));
  }

  start(seconds: number): void {
    const endsAt = Date.now() + seconds * 1000;
    clearInterval(this.ticking);
    this.left.set(seconds);
    this.ticking = setInterval(() => {
      // Timers sleep in hidden tabs: what is left is read from the clock.
      this.left.set(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)));
      if (this.left() === 0) clearInterval(this.ticking);
    }, 250);
  }
}
