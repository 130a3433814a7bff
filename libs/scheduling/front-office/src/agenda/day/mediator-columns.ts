import type { Agenda, AgendaEntry, Slot } from '@one-stop-shop/scheduling/contracts';

import { dayOf } from '../calendar/desk-days';
import type { Stretch } from './timeline';

type Mediator = Agenda['mediators'][number];
type Presence = Agenda['presences'][number];

/** The day of a mediator or practitioner: where and when they are present, who comes, what is still free. */
export interface MediatorColumn {
  readonly mediator: Mediator;
  /** Names of the desks at which they are present on this day. */
  readonly desks: readonly string[];
  readonly presences: readonly Presence[];
  /** In the order of the day, without the cancelled ones: their time is free again. */
  readonly entries: readonly AgendaEntry[];
  readonly freePlaces: readonly Slot[];
}

/** A column for everybody who is present or expected on this day, by name. */
export function columnsOf(
  agenda: Agenda,
  day: string,
  slots: readonly Slot[],
): readonly MediatorColumn[] {
  return agenda.mediators
    .map((mediator) => columnOf(mediator, agenda, day, slots))
    .filter(({ presences, entries }) => presences.length > 0 || entries.length > 0)
    .toSorted((one, other) => one.mediator.name.localeCompare(other.mediator.name, 'it'));
}

/** A visit with the names of all who receive it. */
export interface ReceivedVisit {
  readonly entry: AgendaEntry;
  readonly receivers: string;
}

/**
 * Every visit of the columns once, though it stands with both who receive it.
 * @param mediate true for the names of mediators alone: a practitioner's tells what somebody comes for
 */
export function visitsIn(
  columns: readonly MediatorColumn[],
  mediate = false,
): readonly ReceivedVisit[] {
  const entries = new Set(columns.flatMap((column) => column.entries));
  return [...entries].map((entry) => ({
    entry,
    receivers: columns
      .filter((column) => column.entries.includes(entry))
      .filter(({ mediator }) => !mediate || entry.mediatorId === mediator.id)
      .map(({ mediator }) => mediator.name)
      .join(', '),
  }));
}

/** The cancelled appointments of a day, in its order. */
export function cancelledOn(agenda: Agenda, day: string): readonly AgendaEntry[] {
  return agenda.entries
    .filter(({ state, startsAt }) => state === 'cancelled' && dayOf(startsAt) === day)
    .toSorted(byTime);
}

function columnOf(
  mediator: Mediator,
  agenda: Agenda,
  day: string,
  slots: readonly Slot[],
): MediatorColumn {
  const own = (thing: { mediatorId?: string; practitionerId?: string; startsAt: string }) =>
    [thing.mediatorId, thing.practitionerId].includes(mediator.id) && dayOf(thing.startsAt) === day;
  const presences = agenda.presences.filter(own);
  const entries = agenda.entries
    .filter((entry) => own(entry) && entry.state !== 'cancelled')
    .toSorted(byTime);
  const deskIds = new Set([...presences, ...entries].map(({ deskId }) => deskId));
  const desks = agenda.desks.filter(({ id }) => deskIds.has(id)).map(({ name }) => name);
  const freePlaces = slots.filter((slot) => isFreeWith(mediator, slot, presences, entries));
  return { mediator, desks, presences, entries, freePlaces };
}

// The server counts free places of a desk, not of a mediator: nobody but us draws columns.
// Its languages tell a mediator who is taken elsewhere, by another municipality. With a practitioner
// no place is free of itself: the desk asks for one when it books.
function isFreeWith(
  mediator: Mediator,
  slot: Slot,
  presences: readonly Presence[],
  entries: readonly AgendaEntry[],
): boolean {
  return (
    presences.some(
      (presence) =>
        presence.profession === 'mediation' &&
        presence.deskId === slot.deskId &&
        holds(presence, slot),
    ) &&
    mediator.languages.every((language) => slot.languages.includes(language)) &&
    !entries.some((entry) => overlaps(entry, slot))
  );
}

function holds(whole: Stretch, part: Stretch): boolean {
  return start(whole) <= start(part) && end(part) <= end(whole);
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return start(one) < end(other) && start(other) < end(one);
}

function byTime(one: Stretch, other: Stretch): number {
  return start(one) - start(other);
}

const start = ({ startsAt }: Stretch) => Date.parse(startsAt);
const end = ({ endsAt }: Stretch) => Date.parse(endsAt);
