import { Logger } from '@nestjs/common';
import { errorCodeOf } from '@one-stop-shop/shared/server';

const silenceMs = 60_000;

/** Says that the queue is in trouble, once a minute at most: clients repeat it for every attempt. */
export class QueueTrouble {
  private readonly log = new Logger('queue');
  private saidAt = Number.NEGATIVE_INFINITY;

  say(error: unknown): void {
    const now = performance.now();
    if (now - this.saidAt < silenceMs) return;
    this.saidAt = now;
    this.log.warn(`in trouble: ${errorCodeOf(error)}`);
  }
}
