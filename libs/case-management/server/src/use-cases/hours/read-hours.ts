import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type HoursOfMonth,
  type HoursQuery,
} from '@one-stop-shop/case-management/contracts';
import { instantOf, plusDays } from '@one-stop-shop/shared/domain';
import { mustHold, UnitOfWork, type OperatorScope } from '@one-stop-shop/shared/server';
import { daysOfMonth } from '../../domain/days-of-month';
import { hoursOf, sumOf, totalsOf } from '../../domain/hours';
import { meetingsOf } from '../../domain/meetings-of-work';
import { readCorrections, readMinutesMet } from '../../persistence/hours/hours';
import { ReviewMinutes, StaffNames, WorkedVisits } from './work-facts';

/**
 * The month of work of who asks; of another, for who signs, as far as it was worked for the
 * municipality. Nobody served is in it, and nobody is compared.
 */
@Injectable()
export class ReadHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: WorkedVisits,
    private readonly reviews: ReviewMinutes,
    private readonly names: StaffNames,
  ) {}

  async run(
    operator: OperatorScope,
    { month, operator: whose }: HoursQuery,
  ): Promise<HoursOfMonth> {
    const isOwn = whose === undefined || whose === operator.operatorId;
    mustHold(operator, isOwn ? casePermissions.seeOwnHours : casePermissions.signHours);
    const id = whose ?? operator.operatorId;
    const days = daysOfMonth(month);
    const [first = '', last = ''] = [days[0], days.at(-1)];
    // What began the evening before may last past midnight.
    const from = instantOf(plusDays(first, -1), '00:00');
    const until = instantOf(plusDays(last, 1), '00:00');
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const [visits, met, minutesBetween, reviews, corrections, names] = await Promise.all([
        this.visits.of(tx, id, from, until),
        readMinutesMet(tx, id, from, until),
        this.visits.ways(tx),
        this.reviews.of(tx, id, first, last),
        readCorrections(tx, id, first, last),
        this.names.of(tx, [id]),
      ]);
      const work = { meetings: meetingsOf(visits, met), minutesBetween, reviews, corrections };
      const hours = hoursOf(month, work);
      const totals = totalsOf(hours);
      return {
        ...{ month, days: hours, totals },
        name: names.get(id) ?? '–',
        total: sumOf(totals.map(({ total }) => total)),
      };
    });
  }
}
