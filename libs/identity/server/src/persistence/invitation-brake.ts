import { Injectable } from '@nestjs/common';
import { Attempts, type Allowance } from '@one-stop-shop/shared/server';
import { WaitBeforeRetry } from '../domain/problems';
import { ApprovalNotValid, InvitationNotValid } from '../domain/staff-problems';

const wrongLinks: Allowance = { name: 'invitation', attempts: 20, seconds: 60 * 60 };

/** Slows down whoever tries links of invitations and approvals: wrong ones are counted per network, right ones cost nothing. */
@Injectable()
export class InvitationBrake {
  constructor(private readonly attempts: Attempts) {}

  /** Throws what the work throws; {@link WaitBeforeRetry} before it when the hour is used up. */
  async whenLetPass<Result>(network: string, work: () => Promise<Result>): Promise<Result> {
    // Counted first, so that a burst of parallel tries gains nothing.
    const wait = await this.attempts.spend(wrongLinks, network);
    if (wait > 0) throw new WaitBeforeRetry(wait);
    try {
      const result = await work();
      await this.attempts.takeBack(wrongLinks, network);
      return result;
    } catch (error) {
      const wrong = error instanceof InvitationNotValid || error instanceof ApprovalNotValid;
      if (!wrong) await this.attempts.takeBack(wrongLinks, network);
      throw error;
    }
  }
}
