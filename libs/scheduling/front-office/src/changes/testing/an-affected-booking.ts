import type { ChangePreview, AffectedBooking } from '@one-stop-shop/scheduling/contracts';

const cori = '0190a1b2-0000-7000-8000-000000059006';
const amrit = '0190a1b2-0000-7000-8000-00000000d001';

let count = 0;

function twentyMinutesLater(startsAt: string): string {
  return new Date(Date.parse(startsAt) + 20 * 60_000).toISOString();
}

/** Where a booking could go, on the wall of the desk in winter. */
export function aProposal(
  moment: string,
  more: Partial<NonNullable<AffectedBooking['proposal']>> = {},
): NonNullable<AffectedBooking['proposal']> {
  const startsAt = new Date(`${moment}:00+01:00`).toISOString();
  return {
    startsAt,
    endsAt: twentyMinutesLater(startsAt),
    mediatorId: amrit,
    keepsTime: false,
    ...more,
  };
}

/** A booking at Cori that a change hits, with a place on the Thursday after. */
export function aHit(moment: string, more: Partial<AffectedBooking> = {}): AffectedBooking {
  count += 1;
  const startsAt = new Date(`${moment}:00+01:00`).toISOString();
  return {
    appointmentId: `00000000-0000-7000-8000-2${String(count).padStart(11, '0')}`,
    person: count,
    municipality: '059006',
    deskId: cori,
    startsAt,
    endsAt: twentyMinutesLater(startsAt),
    mediatorId: amrit,
    language: 'pa',
    told: 'email',
    proposal: aProposal('2026-12-03T10:00'),
    ...more,
  };
}

export function aPreview(...hits: AffectedBooking[]): ChangePreview {
  return { seen: 's'.repeat(43), hits, alsoElsewhere: [] };
}
