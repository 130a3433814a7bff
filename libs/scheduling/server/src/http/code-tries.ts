import { Attempts, networkOf, TooManyRequests, type Allowance } from '@one-stop-shop/shared/server';
import { Injectable } from '@nestjs/common';
import { AppointmentUnknown } from '../domain/problems';

const perNetwork: Allowance = { name: 'code-network', attempts: 20, seconds: 3_600 };
const everywhere: Allowance = { name: 'code-everywhere', attempts: 1_000, seconds: 3_600 };

/**
 * Bounds guessing of the codes on paper: of 2^40 codes, somebody who tries from
 * one network sees twenty an hour. Only wrong codes count.
 */
@Injectable()
export class CodeTries {
  constructor(private readonly attempts: Attempts) {}

  /** @throws TooManyRequests before looking, when there were too many wrong codes */
  async spendOneOn<Opened>(address: string, open: () => Promise<Opened>): Promise<Opened> {
    const network = networkOf(address);
    const wait =
      (await this.attempts.mustWait(perNetwork, network)) ||
      (await this.attempts.mustWait(everywhere, 'all'));
    if (wait > 0) throw new TooManyRequests(wait);
    try {
      return await open();
    } catch (error) {
      if (error instanceof AppointmentUnknown) {
        await this.attempts.spend(perNetwork, network);
        await this.attempts.spend(everywhere, 'all');
      }
      throw error;
    }
  }
}
