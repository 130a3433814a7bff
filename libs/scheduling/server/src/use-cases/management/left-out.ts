import type { LostBooking } from '../../domain/affected-visits';
import type { DeskCalendar } from '../../domain/desk-calendar';
import { noWish, type WishOfVisit } from '../visit-wishes';

/**
 * With whom visits that lost their place are not to end up. Where no woman receives at a desk any
 * more, who asks for one is moved all the same: a visit is not cancelled for it.
 */
export class LeftOut {
  private readonly desksWithWoman: ReadonlySet<string>;

  constructor(
    private readonly wished: ReadonlyMap<string, WishOfVisit>,
    after: DeskCalendar,
    private readonly notWomen: readonly string[],
  ) {
    const others = new Set(notWomen);
    const women = after.facts.shifts.filter(({ mediatorId }) => !others.has(mediatorId));
    this.desksWithWoman = new Set(women.map(({ deskId }) => deskId));
  }

  of({ appointmentId, deskId }: Pick<LostBooking, 'appointmentId' | 'deskId'>): readonly string[] {
    const { told } = this.wished.get(appointmentId) ?? noWish;
    const wantsWoman = told.woman && this.desksWithWoman.has(deskId);
    return wantsWoman ? [...told.without, ...this.notWomen] : told.without;
  }
}
