import { Service } from '@angular/core';

/** The present by the server's clock: that of an old phone may be years off. */
@Service()
export class ServerClock {
  private isAheadBy = 0;

  now(): Date {
    return new Date(Date.now() + this.isAheadBy);
  }

  /** Every answer of the server tells its time. */
  read(answer: Response): void {
    const serverTime = Date.parse(answer.headers.get('date') ?? '');
    if (Number.isNaN(serverTime)) return;
    const difference = serverTime - Date.now();
    // The header counts whole seconds and took its time to come.
    this.isAheadBy = Math.abs(difference) < 60_000 ? 0 : difference;
  }
}
