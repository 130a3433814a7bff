import { dayOf } from '@one-stop-shop/shared/server';
import type { DeskCalendar } from './desk-calendar';
import { DeskClosed, InThePast, OffGrid, TooFarAhead, TooSoon } from './problems';
import { gridOf, type BookingWindow } from './slot';
import type { Timetable } from './timetable';

/**
 * The timetable under which a desk offers visits at this moment, taken or not.
 * @throws InThePast, TooSoon, TooFarAhead, DeskClosed, OffGrid – the first that applies
 */
export function mustBeOffered(
  calendar: DeskCalendar,
  deskId: string,
  startsAt: Date,
  now: Date,
  windowOf: (timetable: Timetable) => BookingWindow,
): Timetable {
  const day = dayOf(startsAt);
  const timetable = calendar.timetableOf(deskId, day);
  const window = timetable && windowOf(timetable);
  const earliest = Math.min(window?.opensAt ?? now.getTime(), now.getTime());
  if (startsAt.getTime() < earliest) throw new InThePast();
  if (window && startsAt.getTime() < window.opensAt) throw new TooSoon();
  if (window && day > window.lastDay) throw new TooFarAhead();
  const openings = calendar.openingsOn(deskId, day);
  const open = openings.some(
    (opening) => opening.startsAt <= startsAt.getTime() && startsAt.getTime() < opening.endsAt,
  );
  if (!timetable || !open) throw new DeskClosed();
  const onGrid = gridOf(calendar, timetable, day).some(
    (moment) => moment.startsAt === startsAt.getTime(),
  );
  if (!onGrid) throw new OffGrid();
  return timetable;
}
