import type { PublicDesk, Slot } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

export const cori = '00000000-0000-4000-8000-000000000003';
export const cisterna = '00000000-0000-4000-8000-000000000002';

/** A free place at Cori on Tuesday 24 November 2026, 16:20, unless said otherwise. */
export function aSlot(
  startsAt = '2026-11-24T15:20:00.000Z',
  languages: ServiceLanguage[] = ['pa', 'ur'],
  deskId = cori,
): Slot {
  const endsAt = new Date(Date.parse(startsAt) + 20 * 60_000).toISOString();
  return { deskId, startsAt, endsAt, languages, free: 1 };
}

export function aDesk(municipality: string, name: string): PublicDesk {
  return {
    id: `desk of ${municipality}`,
    municipality,
    name,
    address: 'Via della Libertà 16',
    phone: null,
    email: null,
    languages: ['pa'],
    openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
  };
}
