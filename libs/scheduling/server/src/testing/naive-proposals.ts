import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf, instantOf, plusDays } from '@one-stop-shop/shared/domain';
import type { BusyTimes } from '../domain/busy-times';
import type { DeskCalendar } from '../domain/desk-calendar';
import { covers, touches } from '../domain/affected-visits';
import type { LostVisit, NewPlace } from '../domain/lost-visit';
import { idsOf, type Receivers } from '../domain/receivers';
import { freeSlots, type FreeSlot } from '../domain/slot';
import type { Shift } from '../domain/timetable';

/** How far from the lost moment a place is still proposed, days. */
const reach = 62;

/**
 * What is proposed, told as one would tell it: every free place is looked at for every
 * visit, the nearest first. The product must come to the same.
 */
export function naivelyProposed(
  lost: readonly LostVisit[],
  calendar: DeskCalendar,
  busy: BusyTimes,
  now: Date,
): Map<string, NewPlace> {
  const given = new Map<string, NewPlace>();
  const inOrder = [...lost].sort((one, other) => one.startsAt - other.startsAt);
  const isFree = (place: NewPlace): boolean =>
    ![...given.values()].some(
      (taken) =>
        touches(taken, place) &&
        (idsOf(taken).some((id) => idsOf(place).includes(id)) ||
          (taken.deskId === place.deskId && taken.seat === place.seat)),
    );
  const give = (visit: LostVisit, slots: Iterable<FreeSlot>): void => {
    for (const slot of slots) {
      const place = placesIn(slot, visit).find(isFree);
      if (!place) continue;
      given.set(visit.reservationId, place);
      return;
    }
  };
  for (const visit of inOrder) give(visit, sameMoment(visit, calendar, busy));
  const moved = inOrder.filter((visit) => !given.has(visit.reservationId));
  for (const visit of moved) {
    const free = freeFrom(visit, moved, calendar, busy, now);
    give(visit, nearest(free, visit));
  }
  for (const { rather = [], ...visit } of moved) {
    if (rather.length === 0 || given.has(visit.reservationId)) continue;
    give(visit, sameMoment(visit, calendar, busy));
    if (given.has(visit.reservationId)) continue;
    give(visit, nearest(freeFrom(visit, moved, calendar, busy, now), visit));
  }
  return given;
}

/** The very moment of the visit, when the desk is open then. It may lie off the new grid. */
function sameMoment(visit: LostVisit, calendar: DeskCalendar, busy: BusyTimes): FreeSlot[] {
  const { deskId, startsAt, endsAt } = visit;
  const day = dayOf(new Date(startsAt));
  const timetable = calendar.timetableOf(deskId, day);
  const isOpen = calendar.openingsOn(deskId, day).some((opening) => covers(opening, visit));
  if (!timetable || !isOpen) return [];
  const there = calendar
    .presencesOn(deskId, day)
    .filter((presence) => covers(presence, visit))
    .map(({ shift }) => shift)
    .filter((shift) => busy.isFree(shift, visit));
  const mediators = there.filter(({ practices }) => practices.length === 0);
  const practitioners = there.filter(({ practices }) => practices.some(isAsked(visit)));
  const seats = busy.freeSeats(deskId, timetable.seats, visit);
  return [{ deskId, startsAt, endsAt, mediators, practitioners, seats }];
}

const isAsked =
  ({ practice }: LostVisit) =>
  (kind: string): boolean =>
    kind === practice;

function freeFrom(
  { deskId, kind, practice }: LostVisit,
  all: readonly LostVisit[],
  calendar: DeskCalendar,
  busy: BusyTimes,
  now: Date,
): FreeSlot[] {
  const tomorrow = plusDays(dayOf(now), 1);
  const days = all.map((visit) => dayOf(new Date(visit.startsAt))).sort();
  const earliest = plusDays(days[0] ?? tomorrow, -reach);
  const wish = {
    from: earliest < tomorrow ? tomorrow : earliest,
    to: plusDays(days.at(-1) ?? tomorrow, reach),
  };
  const opensAt = instantOf(tomorrow, '00:00').getTime();
  const wished = { ...wish, deskId, kind, practice: practice ?? undefined };
  return freeSlots(calendar, busy, wished, () => ({
    opensAt,
    lastDay: wish.to,
  }));
}

/** The nearest first; of two at the same distance the later, which leaves time to hear of it. */
function nearest(slots: readonly FreeSlot[], { startsAt }: LostVisit): FreeSlot[] {
  const distance = (slot: FreeSlot): number => Math.abs(slot.startsAt - startsAt);
  return [...slots].sort(
    (one, other) => distance(one) - distance(other) || other.startsAt - one.startsAt,
  );
}

function placesIn(slot: FreeSlot, visit: LostVisit): NewPlace[] {
  const { deskId, startsAt, endsAt } = slot;
  return receiversIn(slot, visit).flatMap((receivers) =>
    slot.seats.map((seat) => ({ deskId, startsAt, endsAt, seat, ...receivers })),
  );
}

/** Whoever needs no mediator takes none; who has no language to insist on may come without. */
function receiversIn({ mediators, practitioners = [] }: FreeSlot, visit: LostVisit): Receivers[] {
  const speaking = inOrder(mediators, visit, visit.language).filter(
    ({ languages }) => !visit.needs || languages.includes(visit.needs),
  );
  if (!visit.practice) {
    return speaking.map(({ mediatorId }) => ({ mediatorId, practitionerId: null }));
  }
  const language = visit.needs ?? visit.language;
  return inOrder(practitioners, visit, language).flatMap(
    ({ mediatorId: practitionerId, languages }) => {
      const alone = { mediatorId: null, practitionerId };
      if (languages.includes(language)) return [alone];
      const beside = speaking.filter((one) => one.languages.includes(language));
      const together = beside.map(({ mediatorId }) => ({ mediatorId, practitionerId }));
      return visit.needs ? together : [...together, alone];
    },
  );
}

/** Whoever has the visit now first, then who speaks the language. */
function inOrder(all: readonly Shift[], visit: LostVisit, language: ServiceLanguage): Shift[] {
  const rank = ({ mediatorId, languages }: Shift): number =>
    Number(idsOf(visit).includes(mediatorId)) * 2 + Number(languages.includes(language));
  return all
    .filter(({ mediatorId }) => ![...visit.without, ...(visit.rather ?? [])].includes(mediatorId))
    .sort((one, other) => rank(other) - rank(one));
}
