import { dayOf, daysBetween, instantOf, plusDays } from '@one-stop-shop/shared/domain';
import type { BusyTimes } from './busy-times';
import type { DeskCalendar } from './desk-calendar';
import { GivenPlaces } from './given-places';
import { covers } from './affected-visits';
import type { LostVisit, NewPlace } from './lost-visit';
import { NearestPlaces } from './nearest-places';
import { freeReceivers, freeSlots, type FreeSlot } from './slot';

/** How far from the lost moments places are still proposed, days. */
const reach = 62;

/** Nobody books more than 366 days ahead; what else the database may hold is not searched for ever. */
const longestSearch = 500;

/** So many days are looked through in one step. */
const daysAtOnce = 14;

/**
 * The nearest free place for each visit, by reservation. Whoever can keep the moment
 * keeps it, with another mediator or at another seat; only then the others are placed,
 * the earliest first, from tomorrow on: people need a day to hear of it. No place is
 * given twice. Two visits of one phone may meet: a mother has two children. Whoever would
 * rather not be with some, and finds no place without them, is placed last with anybody: nobody
 * is cancelled for that. Each step takes a moment, however many visits there are.
 * @param busy all that is taken but for the lost visits
 */
export function* proposing(
  lost: readonly LostVisit[],
  calendar: DeskCalendar,
  busy: BusyTimes,
  now: Date,
): Generator<void, Map<string, NewPlace>, void> {
  const given = new GivenPlaces();
  const inOrder = [...lost].sort((one, other) => one.startsAt - other.startsAt);
  const keepsMoment = (visit: LostVisit): void => {
    const slot = sameMoment(visit, calendar, busy);
    const places = slot && given.leftFor(slot, visit);
    if (places) given.give(visit, slot, places);
  };
  for (const visit of inOrder) {
    keepsMoment(visit);
    yield;
  }
  const moved = inOrder.filter((visit) => !given.all.has(visit.reservationId));
  const free = yield* freeFrom(moved, calendar, busy, now);
  const nearest = new Map(
    [...free].map(([wanted, slots]) => [wanted, new NearestPlaces(slots, given)]),
  );
  for (const visit of moved) {
    nearest.get(wantedBy(visit))?.giveTo(visit);
    yield;
  }
  for (const { rather = [], ...visit } of moved) {
    if (rather.length === 0 || given.all.has(visit.reservationId)) continue;
    keepsMoment(visit);
    if (!given.all.has(visit.reservationId)) nearest.get(wantedBy(visit))?.giveTo(visit);
    yield;
  }
  return given.all;
}

/** The same without a pause. */
export function proposePlaces(...asked: Parameters<typeof proposing>): Map<string, NewPlace> {
  const work = proposing(...asked);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The very moment of the visit, when the desk is open then. It may lie off the new grid. */
function sameMoment(
  visit: LostVisit,
  calendar: DeskCalendar,
  busy: BusyTimes,
): FreeSlot | undefined {
  const { deskId, startsAt, endsAt } = visit;
  const day = dayOf(new Date(startsAt));
  const timetable = calendar.timetableOf(deskId, day);
  const isOpen = calendar.openingsOn(deskId, day).some((opening) => covers(opening, visit));
  if (!timetable || !isOpen) return undefined;
  const presences = calendar.presencesOn(deskId, day);
  const receivers = freeReceivers(presences, visit, busy, visit.practice ?? undefined);
  const seats = busy.freeSeats(deskId, timetable.seats, visit);
  return { deskId, startsAt, endsAt, ...receivers, seats };
}

/** Where a visit takes place, for how long, and with whom. */
const wantedBy = ({ deskId, kind, practice }: LostVisit): string => `${deskId} ${kind} ${practice}`;

/** The free places of these visits, in order of time, by what they want. */
function* freeFrom(
  visits: readonly LostVisit[],
  calendar: DeskCalendar,
  busy: BusyTimes,
  now: Date,
): Generator<void, Map<string, FreeSlot[]>, void> {
  const free = new Map<string, FreeSlot[]>();
  const [first, last] = [visits[0], visits.at(-1)];
  if (!first || !last) return free;
  const tomorrow = plusDays(dayOf(now), 1);
  const earliest = plusDays(dayOf(new Date(first.startsAt)), -reach);
  const from = earliest < tomorrow ? tomorrow : earliest;
  const latest = plusDays(dayOf(new Date(last.startsAt)), reach);
  const furthest = plusDays(from, longestSearch);
  const days = daysBetween(from, latest < furthest ? latest : furthest);
  const opensAt = instantOf(tomorrow, '00:00').getTime();
  const wanted = new Map(visits.map((visit) => [wantedBy(visit), visit]));
  for (const [key, { deskId, kind, practice }] of wanted) {
    const slots: FreeSlot[] = [];
    for (let at = 0; at < days.length; at += daysAtOnce) {
      const some = days.slice(at, at + daysAtOnce);
      const [begin = from] = some;
      const to = some.at(-1) ?? begin;
      const wish = { from: begin, to, deskId, kind, practice: practice ?? undefined };
      slots.push(...freeSlots(calendar, busy, wish, () => ({ opensAt, lastDay: wish.to })));
      yield;
    }
    free.set(key, slots);
  }
  return free;
}
