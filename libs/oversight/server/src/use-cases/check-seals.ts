import { randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import type { Month } from '../domain/month';
import { isTimeToCheck } from '../domain/sealing-times';
import { lastCheck, writeCheck, type SealCheck } from '../persistence/seal-checks';
import { lastSeal } from '../persistence/seals';
import { restIsUsed } from '../persistence/sums-of-readings';
import { AuditWalk } from './audit-walk';

/** Which months beside the open ones are looked into: one by chance, unless said. */
export type ClosedMonths = 'one' | 'all' | Month;

/** A check, and what of it is not kept. */
export interface MadeCheck extends SealCheck {
  /** The months whose readings were summed up again. */
  readonly months: readonly Month[];
  /** Readings stand in no month of their own: migrate makes those to come, the owner one that is past. */
  readonly restIsUsed: boolean;
}

/**
 * Holds the seals against the readings as they are now: open months whole, one closed month,
 * and every closing seal. It names the first seal that does not hold.
 */
@Injectable()
export class CheckSeals {
  private readonly log = new Logger('audit');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Checks when there is a seal and the last check is six hours old. */
  async runWhenDue(): Promise<void> {
    const isDue = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const last = await lastCheck(tx);
      const hasSeals = (last ?? (await lastSeal(tx))) !== undefined;
      return hasSeals && isTimeToCheck(last?.checkedAt, tx.now);
    });
    if (isDue) await this.run();
  }

  async run(wanted: ClosedMonths = 'one'): Promise<MadeCheck> {
    const walk = await AuditWalk.begin(this.unitOfWork, scope, (closed) => {
      if (wanted === 'all') return closed;
      if (wanted !== 'one') return closed.filter((month) => month === wanted);
      return closed.length > 0 ? [closed[randomInt(closed.length)] ?? ''] : [];
    });
    const walked = await walk.run({ everyLink: wanted === 'all' });
    const check = await this.unitOfWork.inTransaction(scope, async (tx) => {
      const made = { ...walked, checkedAt: tx.now };
      await writeCheck(tx, made);
      return { ...made, months: walk.months, restIsUsed: await restIsUsed(tx) };
    });
    const { broken } = check;
    if (broken)
      this.log.error(`${broken.month ?? `seal ${broken.number}`} does not hold: ${broken.fault}`);
    if (check.restIsUsed) {
      this.log.warn('readings stand in no month of their own: see verify-audit.js');
    }
    return check;
  }
}

const scope = workerScope('service', 'check-seals');
