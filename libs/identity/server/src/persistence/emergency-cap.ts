import { Injectable } from '@nestjs/common';
import { RateLimiter, type Allowance, type OperatorScope } from '@one-stop-shop/shared/server';
import { TooManyEmergencies } from '../domain/staff-problems';

const month = 30 * 24 * 60 * 60;
const ofOne: Allowance = { name: 'emergency', attempts: 10, seconds: month };
const ofAnOffice: Allowance = { name: 'emergency-office', attempts: 40, seconds: month };

/**
 * So many looks into other municipalities a month. Each is counted before anything is
 * looked up, so that many at once gain nothing and a refusal says nothing about anybody.
 * The second count is of the municipality somebody works for, not of the one looked
 * into: nobody can use up what others may need there.
 */
@Injectable()
export class EmergencyCap {
  constructor(private readonly limiter: RateLimiter) {}

  /** @throws TooManyEmergencies */
  async spend({ operatorId, municipalities }: OperatorScope): Promise<void> {
    await this.spendOne(ofOne, operatorId);
    for (const municipality of municipalities) await this.spendOne(ofAnOffice, municipality);
  }

  private async spendOne(allowance: Allowance, who: string): Promise<void> {
    const wait = await this.limiter.spend(allowance, who);
    if (wait > 0) throw new TooManyEmergencies(wait);
  }
}
