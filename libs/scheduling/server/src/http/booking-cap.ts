import {
  Attempts,
  ChallengeRequired,
  networkOf,
  ProofOfWork,
  type Allowance,
} from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';

/** The header that brings a solved challenge back. */
const solvedHeader = 'x-proof-of-work';

/**
 * A soft cap on bookings from one network, because an office, a reception centre
 * or a phone company may stand behind one address: past it nobody is locked out,
 * each booking only costs a little arithmetic.
 */
export class BookingCap {
  private readonly allowance: Allowance;

  /** @param perHour bookings per network and hour; 0 takes the cap away */
  constructor(
    private readonly attempts: Attempts,
    private readonly proof: ProofOfWork,
    private readonly perHour: number,
  ) {
    this.allowance = { name: 'booking', attempts: perHour, seconds: 3_600 };
  }

  /**
   * @param trapped something was written into the field that only robots see
   * @throws ChallengeRequired
   */
  async mustPass(request: FastifyRequest, trapped: boolean): Promise<void> {
    if (!trapped && !(await this.isPastCap(request))) return;
    const solved = request.headers[solvedHeader];
    if (typeof solved === 'string' && (await this.proof.isSolved(solved))) return;
    throw new ChallengeRequired(await this.proof.challenge());
  }

  private async isPastCap(request: FastifyRequest): Promise<boolean> {
    if (this.perHour === 0) return false;
    return (await this.attempts.spend(this.allowance, networkOf(request.ip))) > 0;
  }
}
