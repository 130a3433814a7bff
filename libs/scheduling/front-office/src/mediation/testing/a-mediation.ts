import type { MediatorAgenda, OwnAppointment } from '@one-stop-shop/scheduling/contracts';

import { aVisit, twentyMinutes } from '../../agenda/testing/a-day';

export const cori = '0190a1b2-0000-7000-8000-000000059006';
export const cisterna = '0190a1b2-0000-7000-8000-000000059005';

/** A visit as its mediator sees it, on Tuesday 24 November 2026. */
export function anOwnVisit(time: string, more: Partial<OwnAppointment> = {}): OwnAppointment {
  const { mediatorId: _, reminder: __, ...visit } = aVisit(time, { deskId: cori });
  return { ...visit, ...more };
}

/** A time at a desk on that Tuesday. */
export function aPresence(deskId: string, from: string, until: string) {
  const [startsAt, endsAt] = [twentyMinutes(from).startsAt, twentyMinutes(until).startsAt];
  return { deskId, startsAt, endsAt };
}

/** The morning at Cisterna, the afternoon at Cori, and the way between. */
export function aMediation(...entries: OwnAppointment[]): MediatorAgenda {
  const desk = { address: 'Via di prova 1', phone: null };
  return {
    mediator: { id: '0190a1b2-0000-7000-8000-00000000d001', name: 'Amrit', languages: ['pa'] },
    desks: [
      { id: cori, municipality: '059006', name: 'Sportello di Cori', ...desk },
      { id: cisterna, municipality: '059005', name: 'Sportello di Cisterna', ...desk },
    ],
    presences: [aPresence(cori, '16:00', '18:00'), aPresence(cisterna, '09:00', '12:00')],
    travels: [
      {
        ...{ fromDeskId: cisterna, toDeskId: cori, minutes: 40 },
        leavesAt: twentyMinutes('12:00').startsAt,
        arrivesBy: twentyMinutes('16:00').startsAt,
      },
    ],
    absences: [],
    closedDays: [],
    entries,
  };
}
