import { type TimetableVersion, usualVisitSlots } from '@one-stop-shop/scheduling/contracts';

/** The hours of a desk that opens on Tuesday afternoons. */
export function aVersion(more: Partial<TimetableVersion> = {}): TimetableVersion {
  return {
    id: '00000000-0000-7000-8000-000000000031',
    validFrom: '2019-06-18',
    validUntil: null,
    standing: 'in_force',
    address: 'Via della Libertà 16, 04010 Cori',
    phone: '+390600000000',
    email: null,
    emailToVerify: false,
    languages: ['pa', 'ur'],
    openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
    slotMinutes: 20,
    visitSlots: usualVisitSlots,
    seats: 1,
    earliestMinutes: 120,
    latestDays: 60,
    source: 'Avviso del comune',
    ...more,
  };
}
