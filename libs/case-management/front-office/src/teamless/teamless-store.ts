import { Service, inject, resource, signal } from '@angular/core';

import { ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';

import { TeamlessApi } from './teamless-api';

/** Where restricted records are that nobody follows any more. */
@Service({ autoProvided: false })
export class TeamlessStore {
  private readonly api = inject(TeamlessApi);
  private readonly again = new ReadAgain();
  private readonly reading = resource({
    loader: () => this.again.read(() => this.api.all()),
  });
  /** Undefined until they were read once. */
  readonly records = lastKnown(this.reading);
  readonly failure = this.reading.error;
  /** Somebody was named since the page was opened. */
  readonly isNamed = signal(false);

  refresh(): void {
    this.again.ask(this.reading);
  }

  tellNamed(): void {
    this.isNamed.set(true);
    this.refresh();
  }
}
