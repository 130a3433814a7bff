import { Injectable } from '@nestjs/common';
import { RateLimiter, TooManyRequests, type Allowance } from '@one-stop-shop/shared/server';

/** A family prints twice or thrice; typesetting costs a hundred times what an answer costs. */
const ofLink: Allowance = { name: 'ticket', attempts: 20, seconds: 3_600 };

/** Bounds how often one link makes papers; a link that opens nothing is not counted. */
@Injectable()
export class TicketCap {
  constructor(private readonly limiter: RateLimiter) {}

  /** @throws TooManyRequests */
  async spendOne(token: string): Promise<void> {
    const seconds = await this.limiter.spend(ofLink, token);
    if (seconds > 0) throw new TooManyRequests(seconds);
  }
}
