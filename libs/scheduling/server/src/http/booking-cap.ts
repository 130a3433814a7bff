import {
  Attempts,
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
    private readonly attempts: Attempts,
    private readonly proof: ProofOfWork,
    perHour: number,
  ) {
    this.ofNetwork = { name: 'booking', attempts: perHour, seconds: hour };
    this.ofAll = { name: 'booking-all', attempts: perHour * busyNetworks, seconds: hour };
  }

  /**
   * Counts first, then judges: fifty at once are fifty.
   * @throws ChallengeRequired
   */
  async mustPass(request: FastifyRequest, asked: Asked): Promise<void> {
    const hardness = Math.max(await this.hardnessFor(request, asked), asked.trapped ? 1 : 0);
    if (hardness > 0) await mustHaveWorked(request, this.proof, hardness);
  }

  private async hardnessFor(request: FastifyRequest, { withContact }: Asked): Promise<number> {
    if (this.ofNetwork.attempts === 0) return 0;
    const weight = withContact ? 1 : weightWithoutContact;
    const [ofNetwork, ofAll] = await Promise.all([
      this.attempts.count(this.ofNetwork, networkOf(request.ip), weight),
      this.attempts.count(this.ofAll, 'all', weight),
    ]);
    return Math.max(
      hardnessPast(this.ofNetwork, ofNetwork),
      Math.min(hardnessPast(this.ofAll, ofAll), hardestForOthers),
    );
  }
}
