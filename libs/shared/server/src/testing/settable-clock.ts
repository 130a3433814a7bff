import { Clock } from '../clock/clock';

/** A clock that stands still until a spec moves it. */
export class SettableClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return this.moment;
  }

  set(moment: Date | string): void {
    this.moment = new Date(moment);
  }
}
