/** Where every part of the service learns what time it is. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that was set to a moment when the process started and runs on from there. */
export class MovedClock extends Clock {
  private readonly ahead: number;

  constructor(startsAt: Date) {
    super();
    this.ahead = startsAt.getTime() - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}
