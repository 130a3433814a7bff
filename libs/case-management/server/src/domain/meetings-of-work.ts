import type { Encounter } from '@one-stop-shop/case-management/contracts';
import type { Meeting } from './counted-stretches';

interface Visit {
  readonly id: string;
  readonly municipality: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Met {
  readonly municipality: string;
  readonly visitId: string | null;
  readonly startedAt: Date;
  readonly minutes: number;
  readonly kind: Encounter['kind'];
}

const fromAfar: readonly Encounter['kind'][] = ['phone_call', 'video_call'];

/** Visits, and encounters; one that was written about counts as long as was written. */
export function meetingsOf(visits: readonly Visit[], met: readonly Met[]): Meeting[] {
  const written = new Set(met.map(({ visitId }) => visitId));
  return [
    ...visits
      .filter(({ id }) => !written.has(id))
      .map(({ municipality, startsAt, endsAt }) => ({
        ...{ municipality, startsAt, endsAt },
        isThere: true,
      })),
    ...met.map(({ municipality, startedAt, minutes, kind }) => ({
      municipality,
      startsAt: startedAt,
      endsAt: new Date(startedAt.getTime() + minutes * 60_000),
      isThere: !fromAfar.includes(kind),
    })),
  ];
}
