import type { LostBooking } from '../../domain/affected-visits';
import type { DeskCalendar } from '../../domain/desk-calendar';
import { isFor } from '../../domain/receivers';
import type { Shift } from '../../domain/timetable';
import { noWish, type WishOfVisit } from '../visit-wishes';

/**
 * With whom visits that lost their place are not to end up. Where no woman receives at a desk any
 * more, who asks for one is moved all the same: a visit is not cancelled for it.
 */
export class LeftOut {
  private readonly women: readonly Shift[];

  constructor(
    private readonly wished: ReadonlyMap<string, WishOfVisit>,
    after: DeskCalendar,
    private readonly notWomen: readonly string[],
  ) {
    const others = new Set(notWomen);
    this.women = after.facts.shifts.filter(({ mediatorId }) => !others.has(mediatorId));
  }

  of(booking: Pick<LostBooking, 'appointmentId' | 'deskId' | 'practice'>): readonly string[] {
    const { told } = this.wished.get(booking.appointmentId) ?? noWish;
    const isThere = (woman: Shift): boolean =>
      woman.deskId === booking.deskId && isFor(woman, booking.practice ?? undefined);
    const wantsWoman = told.woman && this.women.some(isThere);
    return wantsWoman ? [...told.without, ...this.notWomen] : told.without;
  }
}
