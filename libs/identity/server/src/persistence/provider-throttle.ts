import { Injectable } from '@nestjs/common';
import { RateLimiter, type Allowance } from '@one-stop-shop/shared/server';
import { ProviderRefused, WaitBeforeRetry } from '../domain/problems';

const minute = 60;
const refusedReturns: Allowance = { name: 'provider-return', attempts: 20, seconds: 10 * minute };
const once: Allowance = { name: 'provider-visit', attempts: 1, seconds: 10 * minute };

/**
 * Slows down whoever comes back from the provider with answers that don't fit: each
 * makes us ask the provider. Right ones cost an office nothing.
 */
@Injectable()
export class ProviderThrottle {
  constructor(private readonly limiter: RateLimiter) {}

  /** Throws what the work throws; {@link WaitBeforeRetry} before it when there were too many. */
  async whenLetPass<Result>(network: string, work: () => Promise<Result>): Promise<Result> {
    const wait = await this.limiter.spend(refusedReturns, network);
    if (wait > 0) throw new WaitBeforeRetry(wait);
    const result = await work();
    await this.limiter.takeBack(refusedReturns, network);
    return result;
  }

  /** A visit has one return. Throws {@link ProviderRefused} at the second. */
  async useUp(state: string): Promise<void> {
    if ((await this.limiter.spend(once, state)) > 0) throw new ProviderRefused('returned twice');
  }
}
