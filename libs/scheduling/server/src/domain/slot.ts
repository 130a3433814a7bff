import type { Practice, VisitKind } from '@one-stop-shop/scheduling/contracts';
import { daysBetween, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { BusyTimes } from './busy-times';
import type { DeskCalendar, Presence, Stretch } from './desk-calendar';
import { canReceive, isFor, type FreeReceivers } from './receivers';
import type { Shift, Timetable } from './timetable';

/** As long as a visit takes, from a moment of the grid of a desk on, with the seats and those who receive that are still free. */
export interface FreeSlot extends Stretch, FreeReceivers {
  readonly deskId: string;
  readonly seats: readonly number[];
}

/** What somebody looks for. */
export interface SlotWish {
  readonly from: LocalDay;
  /** Included. */
  readonly to: LocalDay;
  readonly deskId?: string | undefined;
  readonly mediatorLanguage?: ServiceLanguage | undefined;
  /** Left out for single slots. */
  readonly kind?: VisitKind | undefined;
  /** With a practitioner of this kind; left out for mediation. */
  readonly practice?: Practice | undefined;
  /** Who is left out. */
  readonly without?: readonly string[] | undefined;
}

/** From when and until when somebody may book at a desk. */
export interface BookingWindow {
  readonly opensAt: number;
  readonly lastDay: LocalDay;
}

export function publicWindow(timetable: Timetable, now: Date, today: LocalDay): BookingWindow {
  return {
    opensAt: now.getTime() + timetable.earliestMinutes * 60_000,
    lastDay: plusDays(today, timetable.latestDays),
  };
}

/** The desk may also take the slot that is running: somebody stands at the door. */
export function deskWindow(timetable: Timetable, now: Date, today: LocalDay): BookingWindow {
  return {
    opensAt: now.getTime() - timetable.slotMinutes * 60_000 + 1,
    lastDay: plusDays(today, timetable.latestDays),
  };
}

/** Every slot that meets the wish and has a free seat and who receives, in order of time. */
export function freeSlots(
  calendar: DeskCalendar,
  busy: BusyTimes,
  wish: SlotWish,
  windowOf: (timetable: Timetable) => BookingWindow,
): FreeSlot[] {
  const slots: FreeSlot[] = [];
  const desks = calendar.desks.filter((desk) => !wish.deskId || desk.id === wish.deskId);
  for (const day of daysBetween(wish.from, wish.to)) {
    for (const { id } of desks) {
      const timetable = calendar.timetableOf(id, day);
      if (!timetable) continue;
      const window = windowOf(timetable);
      if (day > window.lastDay) continue;
      const presences = presencesFor(calendar, id, day, wish);
      if (presences.length === 0) continue;
      for (const moment of gridOf(calendar, timetable, day, wish.kind)) {
        if (moment.startsAt < window.opensAt) continue;
        const slot = freeAt(moment, timetable, presences, busy, wish);
        if (slot) slots.push(slot);
      }
    }
  }
  return slots.sort((one, other) => one.startsAt - other.startsAt);
}

/**
 * When visits of a kind begin at a desk on a day, and how long they take: every slot from which
 * enough follow before the desk closes.
 */
export function gridOf(
  calendar: DeskCalendar,
  timetable: Timetable,
  day: LocalDay,
  kind: VisitKind | undefined,
): Stretch[] {
  const length = timetable.slotMinutes * 60_000;
  const slots = kind ? timetable.visitSlots[kind] : 1;
  return calendar.openingsOn(timetable.deskId, day).flatMap(({ startsAt, endsAt }) => {
    const count = Math.max(0, Math.floor((endsAt - startsAt) / length) + 1 - slots);
    return Array.from({ length: count }, (_, index) => ({
      startsAt: startsAt + index * length,
      endsAt: startsAt + (index + slots) * length,
    }));
  });
}

function presencesFor(
  calendar: DeskCalendar,
  deskId: string,
  day: LocalDay,
  { mediatorLanguage: language, without = [] }: SlotWish,
): Presence[] {
  return calendar
    .presencesOn(deskId, day)
    .filter(
      ({ shift }) => !language || !isFor(shift, undefined) || shift.languages.includes(language),
    )
    .filter(({ shift }) => !without.includes(shift.mediatorId));
}

function freeAt(
  moment: Stretch,
  { deskId, seats }: Timetable,
  presences: readonly Presence[],
  busy: BusyTimes,
  { practice, mediatorLanguage }: Pick<SlotWish, 'practice' | 'mediatorLanguage'>,
): FreeSlot | undefined {
  const receivers = freeReceivers(presences, moment, busy, practice);
  if (!canReceive(receivers, mediatorLanguage)) return undefined;
  const freeSeats = busy.freeSeats(deskId, seats, moment);
  return freeSeats.length === 0 ? undefined : { ...moment, deskId, seats: freeSeats, ...receivers };
}

/** Who is there for the whole moment and free, for mediation or for a practice. */
export function freeReceivers(
  presences: readonly Presence[],
  moment: Stretch,
  busy: BusyTimes,
  practice: Practice | undefined,
): FreeReceivers {
  const [mediators, practitioners]: [Shift[], Shift[]] = [[], []];
  for (const { startsAt, endsAt, shift } of presences) {
    if (moment.startsAt < startsAt || endsAt < moment.endsAt) continue;
    if (!isFor(shift, undefined) && !(practice && isFor(shift, practice))) continue;
    const counted = isFor(shift, undefined) ? mediators : practitioners;
    // Two shifts may overlap; who works them is still one person.
    const isCounted = counted.some(({ mediatorId }) => mediatorId === shift.mediatorId);
    if (!isCounted && busy.isFree(shift, moment)) counted.push(shift);
  }
  return { mediators, ...(practice && { practitioners }) };
}

/** Places left at most: a visit takes one seat, and one mediator or practitioner. */
export function placesLeft({ seats, mediators, practitioners = mediators }: FreeSlot): number {
  return Math.min(seats.length, practitioners.length);
}
