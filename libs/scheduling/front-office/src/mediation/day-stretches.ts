import type { MediatorAgenda, OwnAppointment } from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../agenda/calendar/desk-days';

type Desk = MediatorAgenda['desks'][number];
type Travel = MediatorAgenda['travels'][number];

/** A time at one desk, with who comes then. */
export interface Presence {
  readonly kind: 'presence';
  readonly desk: Desk | undefined;
  readonly startsAt: string;
  readonly endsAt: string;
  /** In order of time, without the cancelled ones. */
  readonly visits: readonly OwnAppointment[];
  /** Nobody planned it: a visit that was left when its shift went. */
  readonly isUnplanned: boolean;
}

/** The way from one desk to the next. */
export interface Way {
  readonly kind: 'way';
  readonly from: Desk | undefined;
  readonly to: Desk | undefined;
  readonly minutes: number;
  readonly startsAt: string;
  readonly arrivesBy: string;
}

/** One day from morning to evening. */
export interface MediationDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly stretches: readonly (Presence | Way)[];
  readonly cancelled: readonly OwnAppointment[];
  /** Desks that are shut, with the reason. */
  readonly closed: readonly { readonly desk: Desk | undefined; readonly reason: string }[];
  /** Hours of absence, "16:00–18:00"; "" for the whole day. */
  readonly away: readonly string[];
}

export function mediationDay(agenda: MediatorAgenda, day: string): MediationDay {
  const deskOf = (wanted: string) => agenda.desks.find(({ id }) => id === wanted);
  const ofTheDay = agenda.entries
    .filter(({ startsAt }) => dayOf(startsAt) === day)
    .toSorted(byTime);
  const active = ofTheDay.filter(({ state }) => state !== 'cancelled');
  const planned = agenda.presences.filter(({ startsAt }) => dayOf(startsAt) === day);
  const presences = planned.map((presence): Presence => ({
    kind: 'presence',
    desk: deskOf(presence.deskId),
    startsAt: presence.startsAt,
    endsAt: presence.endsAt,
    visits: active.filter((visit) => holds(presence, visit)),
    isUnplanned: false,
  }));
  const left = active
    .filter((visit) => !planned.some((presence) => holds(presence, visit)))
    .map((visit): Presence => {
      const { startsAt, endsAt } = visit;
      const desk = deskOf(visit.deskId);
      return { kind: 'presence', desk, startsAt, endsAt, visits: [visit], isUnplanned: true };
    });
  const ways = agenda.travels
    .filter(({ leavesAt }) => dayOf(leavesAt) === day)
    .map((travel) => wayOf(travel, deskOf));
  return {
    day,
    stretches: [...presences, ...left, ...ways].toSorted(byTime),
    cancelled: ofTheDay.filter(({ state }) => state === 'cancelled'),
    closed: agenda.closedDays
      .filter(({ date }) => date === day)
      .map(({ deskId, reason }) => ({ desk: deskOf(deskId), reason })),
    away: agenda.absences
      .filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
      .map(({ hours }) => (hours ? `${hours.from}–${hours.until}` : '')),
  };
}

function wayOf(travel: Travel, deskOf: (id: string) => Desk | undefined): Way {
  const { fromDeskId, toDeskId, leavesAt, arrivesBy, minutes } = travel;
  const [from, to] = [deskOf(fromDeskId), deskOf(toDeskId)];
  return { kind: 'way', from, to, minutes, startsAt: leavesAt, arrivesBy };
}

function holds(
  presence: MediatorAgenda['presences'][number],
  { deskId, startsAt }: OwnAppointment,
): boolean {
  const at = Date.parse(startsAt);
  return (
    presence.deskId === deskId &&
    Date.parse(presence.startsAt) <= at &&
    at < Date.parse(presence.endsAt)
  );
}

function byTime(one: { startsAt: string }, other: { startsAt: string }): number {
  return Date.parse(one.startsAt) - Date.parse(other.startsAt);
}
