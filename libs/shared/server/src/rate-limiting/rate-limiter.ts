import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { SystemClock } from '../clock/clock';

/** How many attempts are let through in how long. */
export interface Allowance {
  /** Kept apart from other allowances by this name. */
  readonly name: string;
  readonly attempts: number;
  readonly seconds: number;
}

/** An attempt that was counted. */
export interface Counted {
  /** How many it makes in the period, itself included. */
  readonly total: number;
  /** As how many it counts. */
  readonly weight: number;
  /** Milliseconds of the machine's clock, by which periods end. */
  readonly at: number;
}

/**
 * Counts attempts in the database, so that every replica counts together. Who
 * tried stands there only as a keyed hash.
 */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly database: DataSource,
    private readonly secret: string,
  ) {}

  /** Counts one attempt. @returns seconds to wait when it was one too many, else 0 */
  async spend(allowance: Allowance, who: string): Promise<number> {
    try {
      await this.limiter(allowance).consume(this.hashed(who), 1, {
        customDuration: allowance.seconds,
      });
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return secondsOf(refused);
      throw refused;
    }
  }

  /** Seconds to wait before another attempt would be let through; 0 when it is now. */
  async mustWait(allowance: Allowance, who: string): Promise<number> {
    const counted = await this.limiter(allowance).get(this.hashed(who));
    return counted && counted.remainingPoints <= 0 ? secondsOf(counted) : 0;
  }

  /**
   * Counts an attempt, in one statement, and lets it through.
   * @param weight as how many it counts
   */
  async count(allowance: Allowance, who: string, weight = 1): Promise<Counted> {
    const { consumedPoints } = await this.limiter(allowance).penalty(this.hashed(who), weight);
    return { total: consumedPoints, weight, at: machineTime() };
  }

  /**
   * Makes an attempt not have been one. Nothing is given back of a period that began after
   * it: many attempts in flight as the hour ends would else open the next one wide. The
   * limiter's own way to do it knows no periods and would count below nothing.
   */
  async takeBack(
    allowance: Allowance,
    who: string,
    { weight, at }: Omit<Counted, 'total'> = { weight: 1, at: machineTime() },
  ): Promise<void> {
    await this.database.query(
      `UPDATE platform.attempt SET points = greatest(points - $2, 0)
        WHERE key = $1 AND expire BETWEEN $3 AND $4`,
      [
        this.limiter(allowance).getKey(this.hashed(who)),
        weight,
        machineTime(),
        at + allowance.seconds * 1000,
      ],
    );
  }

  async forget(allowance: Allowance, who: string): Promise<void> {
    await this.limiter(allowance).delete(this.hashed(who));
  }

  private limiter({ name, attempts, seconds }: Allowance): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const made = new RateLimiterPostgres({
      storeClient: this.database,
      storeType: 'typeorm',
      schemaName: 'platform',
      tableName: 'attempt',
      tableCreated: true,
      keyPrefix: name,
      points: attempts,
      duration: seconds,
      clearExpiredByTimeout: true,
    });
    this.limiters.set(name, made);
    return made;
  }

  private hashed(who: string): string {
    return createHmac('sha256', this.secret).update(`attempt\n${who}`).digest('base64url');
  }
}

/** The network of an address: an IPv6 customer has a whole /64, an IPv4 one an address. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = ''] = address.split('%');
  const groups = head.split('::')[0]?.split(':') ?? [];
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}

function machineTime(): number {
  return new SystemClock().now().getTime();
}

function secondsOf(counted: RateLimiterRes): number {
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000));
}
