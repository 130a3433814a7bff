import { Injectable } from '@nestjs/common';
import {
  schedulingPermissions,
  type Slot,
  type DeskSlotsQuery,
  type PlacesForVisit,
  type SlotsQuery,
} from '@one-stop-shop/scheduling/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import { deskWindow, freeSlots, publicWindow } from '../domain/slot';
import type { AppointmentEntity } from '../persistence/appointment.entity';
import { readBusyTimes, readCalendar } from '../persistence/calendar-reader';
import { readNotWomen } from '../persistence/received-as';
import { readPractice } from '../persistence/visit-facts';
import { asSlot } from './alternatives';
import { noWish, VisitWishes } from './visit-wishes';

/** Free places are computed whenever somebody asks; no table of slots can grow stale. */
@Injectable()
export class FindFreeSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wishes: VisitWishes,
  ) {}

  /** What the public may book. A desk that is not there has no places. */
  forThePublic(scope: VisitorScope, query: SlotsQuery): Promise<Slot[]> {
    return this.find(scope, { ...query, kind: query.kind ?? 'first' }, publicWindow);
  }

  /** What the desk may book for somebody, the running slot included, at its own desks. */
  async forTheDesk(scope: OperatorScope, query: DeskSlotsQuery): Promise<Slot[]> {
    mustHold(scope, schedulingPermissions.bookForSomeone);
    // Whose visit it is decides: so it is asked for as whoever moves it.
    if (query.visit) mustHold(scope, schedulingPermissions.changeAppointment);
    return this.find(scope, query, deskWindow, scope.municipalities);
  }

  /**
   * Where a visit may be moved by whoever holds its link, in the transaction that shows it: with
   * the same kind of practitioner, and not to whom its person doesn't want.
   */
  forVisit(
    tx: Transaction,
    { id, deskId: desk, kind, practice }: AppointmentEntity,
    query: PlacesForVisit,
  ): Promise<Slot[]> {
    const asked = { ...query, desk, kind, visit: id, practice: practice ?? undefined };
    return this.within(tx, asked, publicWindow);
  }

  private find(
    scope: VisitorScope | OperatorScope,
    query: DeskSlotsQuery,
    window: typeof publicWindow,
    municipalities?: readonly string[],
  ): Promise<Slot[]> {
    return this.unitOfWork.inTransaction(scope, async (tx) => {
      const { visit } = query;
      const asked = visit ? { ...query, practice: await readPractice(tx, visit) } : query;
      return this.within(tx, asked, window, municipalities);
    });
  }

  private async within(
    tx: Transaction,
    { from, to, desk, mediatorLanguage, kind, practice, ...whom }: DeskSlotsQuery,
    window: typeof publicWindow,
    municipalities?: readonly string[],
  ): Promise<Slot[]> {
    const without = await this.leftOut(tx, whom);
    const wish = { from, to, deskId: desk, mediatorLanguage, kind, practice, without };
    const calendar = await readCalendar(tx, wish);
    const busy = await readBusyTimes(tx, wish);
    const today = dayOf(tx.now);
    const ours = municipalities ? calendar.of(municipalities) : calendar;
    return freeSlots(ours, busy, wish, (timetable) => window(timetable, tx.now, today)).map(asSlot);
  }

  // Behind a link a woman is not asked for: whoever holds it could learn of the wish.
  private async leftOut(
    tx: Transaction,
    { without, visit, ...asked }: Pick<DeskSlotsQuery, 'without' | 'visit' | 'woman' | 'agreed'>,
  ): Promise<string[]> {
    const { told } = (visit && (await this.wishes.of(tx, [visit])).get(visit)) || noWish;
    const woman = tx.scope.asker !== 'visitor' && (!!asked.woman || (told.woman && !asked.agreed));
    return [
      ...(without?.split(',') ?? []),
      ...told.without,
      ...(woman ? await readNotWomen(tx) : []),
    ];
  }
}
