import { Injectable } from '@nestjs/common';
import {
  RateLimiter,
  hardnessPast,
  networkOf,
  ProofOfWork,
  type Allowance,
} from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { AppointmentUnknown } from '../domain/problems';
import { mustHaveWorked } from './solved-work';

const hour = 3_600;
const ofNetwork: Allowance = { name: 'code-network', attempts: 20, seconds: hour };
const ofAll: Allowance = { name: 'code-everywhere', attempts: 1_000, seconds: hour };

/** What strangers elsewhere try makes nobody work more than this many times the first challenge. */
const hardestForOthers = 4;

/**
 * Bounds guessing of the codes on paper, of which there are 2^40. Wrong ones are counted;
 * past the allowance each try costs arithmetic that grows, and nobody is closed out: a
 * reception centre or a whole phone company may stand behind one address.
 */
@Injectable()
export class CodeTries {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly proof: ProofOfWork,
  ) {}

  /**
   * Counts first, then lets look: five hundred at once are five hundred. A right code, and
   * a try that wasn't looked at, are given back.
   * @throws ChallengeRequired before looking
   */
  async spendOneOn<Opened>(request: FastifyRequest, open: () => Promise<Opened>): Promise<Opened> {
    const network = networkOf(request.ip);
    const [byNetwork, byAll] = await Promise.all([
      this.limiter.count(ofNetwork, network),
      this.limiter.count(ofAll, 'all'),
    ]);
    const hardness = Math.max(
      hardnessPast(ofNetwork, byNetwork.total),
      Math.min(hardnessPast(ofAll, byAll.total), hardestForOthers),
    );
    const takeBack = () =>
      Promise.all([
        this.limiter.takeBack(ofNetwork, network, byNetwork),
        this.limiter.takeBack(ofAll, 'all', byAll),
      ]);
    try {
      if (hardness > 0) await mustHaveWorked(request, this.proof, 'code-on-paper', hardness);
      const opened = await open();
      await takeBack();
      return opened;
    } catch (error) {
      if (!(error instanceof AppointmentUnknown)) await takeBack();
      throw error;
    }
  }
}
