import { Injectable } from '@nestjs/common';
import {
  RateLimiter,
  ChallengeRequired,
  ProofOfWork,
  type Allowance,
} from '@one-stop-shop/shared/server';
import { ApprovalNotValid, InvitationNotValid } from '../domain/staff-problems';
import type { Place } from '../domain/place';

const wrongLinks: Allowance = { name: 'invitation', attempts: 20, seconds: 60 * 60 };

/**
 * Slows down whoever tries links of invitations and approvals: wrong ones are counted per
 * network, right ones cost nothing. Past the cap each costs a proof of work, so that nobody
 * behind the same address is closed out.
 */
@Injectable()
export class InvitationThrottle {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly work: ProofOfWork,
  ) {}

  /** Throws what the work throws; {@link ChallengeRequired} before it when the hour is used up. */
  async whenLetPass<Result>(
    { network, solved }: Place,
    work: () => Promise<Result>,
  ): Promise<Result> {
    // Counted first, so that a burst of parallel tries gains nothing.
    const counted = await this.limiter.count(wrongLinks, network);
    const takeBack = () => this.limiter.takeBack(wrongLinks, network, counted);
    const isPastCap = counted.total > wrongLinks.attempts;
    if (isPastCap && !(solved && (await this.work.isSolved(solved, 'link')))) {
      await takeBack();
      throw new ChallengeRequired(await this.work.challenge('link'));
    }
    try {
      const result = await work();
      await takeBack();
      return result;
    } catch (error) {
      const wrong = error instanceof InvitationNotValid || error instanceof ApprovalNotValid;
      if (!wrong) await takeBack();
      throw error;
    }
  }
}
