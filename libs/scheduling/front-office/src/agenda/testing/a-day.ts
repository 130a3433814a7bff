import type { Agenda, AgendaEntry, Slot } from '@one-stop-shop/scheduling/contracts';

/** Ids of an invented desk and its two mediators. */
export const desk = '00000000-0000-7000-8000-000000000001';
export const fatou = '00000000-0000-7000-8000-000000000011';
export const harpreet = '00000000-0000-7000-8000-000000000012';

/** Twenty minutes of Tuesday 24 November 2026, from a time on the wall. */
export function twentyMinutes(time: string): { startsAt: string; endsAt: string } {
  const startsAt = new Date(`2026-11-24T${time}:00+01:00`);
  const endsAt = new Date(startsAt.getTime() + 20 * 60_000);
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

let count = 0;

/** A visit booked with Fatou, without anything special. */
export function aVisit(time: string, more: Partial<AgendaEntry> = {}): AgendaEntry {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-1${String(count).padStart(11, '0')}`,
    deskId: desk,
    mediatorId: fatou,
    ...twentyMinutes(time),
    state: 'booked',
    kind: 'first',
    channel: 'phone',
    firstName: 'Aminata',
    language: 'fr',
    forSomeoneElse: false,
    reminder: 'sent',
    learns: 'call',
    ...more,
  };
}

/** A free place with everybody's languages. */
export function aPlace(time: string, more: Partial<Slot> = {}): Slot {
  const languages: Slot['languages'] = ['fr', 'wo', 'pa', 'ur'];
  return { deskId: desk, ...twentyMinutes(time), languages, free: 1, ...more };
}

/** Tuesday afternoon, both mediators present from four to six. */
export function aDay(...entries: AgendaEntry[]): Agenda {
  const hours = {
    startsAt: twentyMinutes('16:00').startsAt,
    endsAt: twentyMinutes('17:40').endsAt,
  };
  return {
    desks: [{ id: desk, name: 'Sportello di prova', slotMinutes: 20, seats: 2 }],
    mediators: [
      { id: harpreet, name: 'Harpreet', languages: ['pa', 'ur'] },
      { id: fatou, name: 'Fatou', languages: ['fr', 'wo'] },
    ],
    presences: [fatou, harpreet].map((mediatorId) => ({
      ...{ deskId: desk, mediatorId, profession: 'mediation' as const },
      ...hours,
    })),
    closedDays: [],
    entries,
    mayStillCome: [],
  };
}
