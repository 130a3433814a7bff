import { Service, signal } from '@angular/core';

const rememberedAs = 'keys-of-the-agenda';

/** Whether single keys act: people who speak to their computer, or whose hands tremble, switch them off. */
@Service()
export class KeyPreference {
  private readonly on = signal(remembered() !== 'off');
  readonly areOn = this.on.asReadonly();

  switch(on: boolean): void {
    this.on.set(on);
    try {
      localStorage.setItem(rememberedAs, on ? 'on' : 'off');
    } catch {
      // Storage refused: it holds until the page is closed.
    }
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(rememberedAs);
  } catch {
    return null;
  }
}
