import { Injectable } from '@nestjs/common';
import { daysBetween, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { readCalendar } from '../persistence/calendar-reader';

/** Tells on which days no desk of a municipality works, so that nothing waits for such a day. */
@Injectable()
export class ClosedDaysQuery {
  /**
   * Days from the first to the second, both included, on which each of its desks is closed, has
   * a feast, or has no timetable any more. Weekdays without opening hours are no closed days:
   * who works at a desk may be there without receiving.
   */
  async of(
    tx: Transaction,
    municipality: string,
    from: LocalDay,
    to: LocalDay,
  ): Promise<ReadonlySet<LocalDay>> {
    const calendar = (await readCalendar(tx, { from, to })).of([municipality]);
    const isShut = (day: LocalDay) =>
      calendar.desks.every(
        ({ id }) => !calendar.timetableOf(id, day) || calendar.whyShut(id, day) !== undefined,
      );
    return new Set(daysBetween(from, to).filter(isShut));
  }
}
