import type { Slot, VisitKind } from '@one-stop-shop/scheduling/contracts';
import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { DeskCalendar } from './desk-calendar';
import {
  DeskClosed,
  InThePast,
  OffGrid,
  TooFarAhead,
  TooSoon,
  type MomentRefused,
} from './problems';
import { gridOf, type BookingWindow } from './slot';
import type { Timetable } from './timetable';

/** How far people are led from where they stand when the desk has no hours of its own then. */
const reach = 62;

/** The beginning of a visit somewhere. */
interface Beginning {
  readonly deskId: string;
  readonly startsAt: Date;
  readonly kind: VisitKind;
}

type Refusal = new (alternatives: readonly Slot[]) => MomentRefused;

/**
 * Why a desk offers no visit at this moment, taken or not: the first reason of in the past, too
 * soon, too far ahead, closed, off the grid (which a
 * visit also is that would go on past the closing). Undefined when it offers one.
 */
export function whyNotOffered(
  calendar: DeskCalendar,
  { deskId, startsAt, kind }: Beginning,
  now: Date,
  windowOf: (timetable: Timetable) => BookingWindow,
): Refusal | undefined {
  const day = dayOf(startsAt);
  const timetable = calendar.timetableOf(deskId, day);
  const window = timetable && windowOf(timetable);
  const earliest = Math.min(window?.opensAt ?? now.getTime(), now.getTime());
  if (startsAt.getTime() < earliest) return InThePast;
  if (window && startsAt.getTime() < window.opensAt) return TooSoon;
  if (window && day > window.lastDay) return TooFarAhead;
  const openings = calendar.openingsOn(deskId, day);
  const open = openings.some(
    (opening) => opening.startsAt <= startsAt.getTime() && startsAt.getTime() < opening.endsAt,
  );
  if (!timetable || !open) return DeskClosed;
  const onGrid = gridOf(calendar, timetable, day, kind).some(
    (moment) => moment.startsAt === startsAt.getTime(),
  );
  return onGrid ? undefined : OffGrid;
}

/** The day that can be booked nearest to a wanted one, however far off that lies. */
export function nearestBookableDay(
  calendar: DeskCalendar,
  { deskId, startsAt }: Beginning,
  now: Date,
  windowOf: (timetable: Timetable) => BookingWindow,
): LocalDay {
  const wanted = dayOf(startsAt);
  const today = dayOf(now);
  const timetable = calendar.timetableOf(deskId, wanted);
  const last = timetable ? windowOf(timetable).lastDay : plusDays(today, reach);
  if (wanted < today) return today;
  return wanted > last ? last : wanted;
}
