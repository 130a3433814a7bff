import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, workerScope, type Transaction } from '@one-stop-shop/shared/server';
import { beginning, sealedBefore } from '../domain/chain';
import { closedAfter, isTimeToClose } from '../domain/closing';
import { endOf, startOf, type Month } from '../domain/month';
import {
  closingSeals,
  earliestOpenMonth,
  sealsOfMonth,
  writeClosingSeal,
} from '../persistence/closed-months';
import { lastSeal, takeTheChain } from '../persistence/seals';
import { hasReadings } from '../persistence/sums-of-readings';
import { sha256 } from './sha256';

/** Puts a seal over the seals of a month, once nothing can be added to it any more. */
@Injectable()
export class CloseMonths {
  private readonly log = new Logger('audit');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** True when it closed one; another may wait. */
  run(): Promise<boolean> {
    return this.unitOfWork.inTransaction(workerScope('service', 'close-month'), async (tx) => {
      const month = await earliestOpenMonth(tx);
      if (!month || !isTimeToClose(month, tx.now) || !(await takeTheChain(tx))) return false;
      const found = await sealsOfMonth(tx, month);
      const closings = await closingSeals(tx);
      const isClosed = closings.some((closing) => closing.month === month);
      if (!found || isClosed || (await hasUnsealed(tx, month))) return false;
      const closing = closedAfter(closings.at(-1), found, tx.now, sha256);
      await writeClosingSeal(tx, closing);
      this.log.log(`month ${month} of ${closing.readings} readings: ${closing.chained}`);
      return true;
    });
  }
}

/**
 * Whether lines of a month wait for a seal: also those that only an earlier version of seals
 * covers are sealed anew first.
 */
async function hasUnsealed(tx: Transaction, month: Month): Promise<boolean> {
  const last = (await lastSeal(tx)) ?? beginning;
  return hasReadings(tx, {
    from: startOf(month),
    until: endOf(month),
    since: sealedBefore(last),
  });
}
