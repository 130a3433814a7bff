import type { Practice, VisitKind } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { DeskCalendar, Presence, Stretch } from './desk-calendar';
import { idsOf, type Receivers } from './receivers';
import type { Shift } from './timetable';

/** A coming visit as its reservation keeps it: when, where, with whom, nobody's data. */
export interface ComingVisit extends Stretch, Receivers {
  readonly reservationId: string;
  readonly municipality: string;
  readonly deskId: string;
  readonly seat: number;
}

/** A booking whose place a change takes away; what it says about the person is how to tell them. */
export interface LostBooking extends ComingVisit {
  readonly appointmentId: string;
  /** The person's own. */
  readonly language: ServiceLanguage;
  /** For which a mediator was asked. */
  readonly mediatorLanguage: ServiceLanguage | null;
  readonly kind: VisitKind;
  /** For what a practitioner receives them, if one does. */
  readonly practice: Practice | null;
  readonly told: 'email' | 'call' | 'none';
  /**
   * The first of the bookings that one message tells together: those at one municipality whose
   * phone and address are both the same. Anybody can book under a number that is not theirs.
   */
  readonly toldAs: string;
}

/** The visits that were possible before a change and are not after it; each is a step of its own. */
export function* hittingVisits(
  visits: readonly ComingVisit[],
  before: DeskCalendar,
  after: DeskCalendar,
): Generator<void, ComingVisit[], void> {
  const hits: ComingVisit[] = [];
  for (const visit of visits) {
    if (isPossible(visit, before) && !isPossible(visit, after)) hits.push(visit);
    yield;
  }
  return hits;
}

/** Whether the desk is open for all of the visit, has its seat, and all who receive it are there. */
export function isPossible(visit: ComingVisit, calendar: DeskCalendar): boolean {
  const { deskId, seat } = visit;
  const day = dayOf(new Date(visit.startsAt));
  const presences = calendar.presencesOn(deskId, day).filter((presence) => covers(presence, visit));
  return (
    seat <= (calendar.timetableOf(deskId, day)?.seats ?? 0) &&
    calendar.openingsOn(deskId, day).some((opening) => covers(opening, visit)) &&
    isThere(visit.mediatorId, presences, (shift) => shift.practices.length === 0) &&
    isThere(visit.practitionerId, presences, (shift) => shift.practices.length > 0)
  );
}

/** Whoever mediates now receives nobody as a practitioner, nor the other way round. */
function isThere(
  id: string | null,
  presences: readonly Presence[],
  as: (shift: Shift) => boolean,
): boolean {
  return id === null || presences.some(({ shift }) => shift.mediatorId === id && as(shift));
}

/** The languages of those who receive a visit at a desk on that day; none without a shift. */
export function languagesThere(visit: ComingVisit, calendar: DeskCalendar): ServiceLanguage[] {
  const presences = calendar.presencesOn(visit.deskId, dayOf(new Date(visit.startsAt)));
  const spokenBy = (id: string): readonly ServiceLanguage[] =>
    presences.find(({ shift }) => shift.mediatorId === id)?.shift.languages ?? [];
  return idsOf(visit).flatMap(spokenBy);
}

export function covers(long: Stretch, short: Stretch): boolean {
  return long.startsAt <= short.startsAt && short.endsAt <= long.endsAt;
}

export function touches(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
