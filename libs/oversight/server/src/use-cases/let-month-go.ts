import { setUpScope, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import type { Month } from '../domain/month';
import { isKeptLongEnough, monthsKept } from '../domain/retention';
import { closingSeals } from '../persistence/closed-months';
import { dropMonth, monthsLetGo } from '../persistence/months-let-go';
import { CheckSeals } from './check-seals';

/** The readings of this month stay; why, in words for whoever ran the command. */
export class MonthStays extends Error {}

/**
 * Lets the readings of a whole month go, after they were held against their seals for the last
 * time. Its seals and the one that closed it stay, so that the chain goes on.
 */
export class LetMonthGo {
  /** @param owner unit of work of the owner of the tables, who alone may */
  constructor(
    private readonly worker: UnitOfWork,
    private readonly owner: UnitOfWork,
  ) {}

  /** @throws MonthStays */
  async run(month: Month): Promise<void> {
    await this.worker.inTransaction(workerScope('service', 'let-month-go'), async (tx) => {
      if (!isKeptLongEnough(month, tx.now)) {
        throw new MonthStays(`${month} is not ${monthsKept} months old`);
      }
      const closed = (await closingSeals(tx)).some((closing) => closing.month === month);
      if (!closed) throw new MonthStays(`${month} is not closed`);
      const gone = (await monthsLetGo(tx)).some((letGo) => letGo.month === month);
      if (gone) throw new MonthStays(`${month} was let go before`);
    });
    const { broken } = await new CheckSeals(this.worker).run(month);
    if (broken) {
      throw new MonthStays(`seal ${broken.number} does not hold (${broken.fault}): look first`);
    }
    await this.owner.inTransaction(setUpScope('let-month-go'), (tx) => dropMonth(tx, month));
  }
}
