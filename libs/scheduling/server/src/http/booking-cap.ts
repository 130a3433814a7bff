import {
  RateLimiter,
  hardnessPast,
  networkOf,
  ProofOfWork,
  type Allowance,
} from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { mustHaveWorked } from './solved-work';

const hour = 3_600;

/** A booking that nobody can be called about costs the desk more when nobody comes. */
const weightWithoutContact = 2;

/** As many networks as may use up their places in one hour before everybody works a little. */
const busyNetworks = 10;

/** What strangers elsewhere do makes nobody work more than this many times the first challenge. */
const hardestForOthers = 4;

/** What a booking says of itself before anything is looked up. */
export interface Asked {
  /** Something was written into the field that only robots see. */
  readonly trapped: boolean;
  readonly withContact: boolean;
}

/**
 * Bounds bookings by what the asker spends, never by what is known of a contact: a network
 * has some places an hour for nothing, then each costs arithmetic that grows the further
 * the network is past them. Nobody is locked out, because an office, a reception centre or
 * a phone company may stand behind one address. Very many bookings from everywhere make
 * everybody work a little.
 */
export class BookingCap {
  private readonly ofNetwork: Allowance;
  private readonly ofAll: Allowance;

  /** @param perHour bookings per network and hour; 0 takes the cap away */
  constructor(
    private readonly limiter: RateLimiter,
    private readonly proof: ProofOfWork,
    perHour: number,
  ) {
    this.ofNetwork = { name: 'booking', attempts: perHour, seconds: hour };
    this.ofAll = { name: 'booking-all', attempts: perHour * busyNetworks, seconds: hour };
  }

  /**
   * Counts first, then judges: fifty at once are fifty. What was not let on is given back,
   * else who only asks would make whole networks work, for nothing. Until then it counts, so
   * at no moment does less stand counted than was let on.
   * @throws ChallengeRequired
   */
  async mustPass(request: FastifyRequest, { trapped, withContact }: Asked): Promise<void> {
    const counted = await this.count(networkOf(request.ip), withContact ? 1 : weightWithoutContact);
    const hardness = Math.max(counted?.hardness ?? 0, trapped ? 1 : 0);
    if (hardness === 0) return;
    try {
      await mustHaveWorked(request, this.proof, 'booking', hardness);
    } catch (refused) {
      await counted?.takeBack();
      throw refused;
    }
  }

  private async count(network: string, weight: number) {
    if (this.ofNetwork.attempts === 0) return undefined;
    const [byNetwork, byAll] = await Promise.all([
      this.limiter.count(this.ofNetwork, network, weight),
      this.limiter.count(this.ofAll, 'all', weight),
    ]);
    return {
      hardness: Math.max(
        hardnessPast(this.ofNetwork, byNetwork.total),
        Math.min(hardnessPast(this.ofAll, byAll.total), hardestForOthers),
      ),
      takeBack: () =>
        Promise.all([
          this.limiter.takeBack(this.ofNetwork, network, byNetwork),
          this.limiter.takeBack(this.ofAll, 'all', byAll),
        ]),
    };
  }
}
