import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { readWays, readWorkedVisits, type WorkedVisitRow } from '../persistence/worked-visits';

/** Tells other contexts what hours of work are made of, and nothing about anybody who came. */
@Injectable()
export class WorkedVisitsQuery {
  /** Visits of a mediator that took place; until is excluded. */
  of(
    tx: Transaction,
    mediatorId: string,
    from: Date,
    until: Date,
  ): Promise<readonly WorkedVisitRow[]> {
    return readWorkedVisits(tx, mediatorId, from, until);
  }

  /** Minutes of the way as it is on a day; undefined where nobody has entered it. */
  async ways(
    tx: Transaction,
  ): Promise<(one: string, other: string, day: LocalDay) => number | undefined> {
    const ways = await readWays(tx);
    return (from, to, day) => {
      const [one, other] = [from, to].toSorted();
      return ways.find((way) => way.one === one && way.other === other && way.validFrom <= day)
        ?.minutes;
    };
  }
}
