import { randomUUID } from 'node:crypto';

import type { RunningApi } from '@one-stop-shop/api/testing';
/** Whose visit an act is about, seen from Cisterna and from its mediator Amrit. */
export const visitKinds = ['theirs', 'theirs, later', 'ours', 'foreign', 'unknown'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** A word in every name that tells whose person it is, should one turn up elsewhere. */
export const foreignMark = 'Forestiera';

export interface Visits {
  /** Appointments to act on, by kind; several, since acts use them up. */
  readonly ids: Readonly<Record<VisitKind, readonly string[]>>;
  /** When each was booked for. */
  readonly moments: ReadonlyMap<string, string>;
}

interface Day {
  readonly desk: string;
  readonly operator: string;
  readonly language: string;
  readonly moments: readonly string[];
}

const cisterna = '0190a1b2-0000-7000-8000-000000059005';
const aprilia = '0190a1b2-0000-7000-8000-000000059001';

const minutes = ['00', '20', '40'];
const on = (day: string, hours: readonly number[]): string[] =>
  hours.flatMap((hour) =>
    minutes.map((minute) => `${day}T${String(hour).padStart(2, '0')}:${minute}:00+01:00`),
  );

/** The day before the visits that Amrit sees by a grant. */
export const theMorning = '2026-11-24T08:00:00Z';

const days: Readonly<Record<Exclude<VisitKind, 'unknown'>, Day>> = {
  // Wednesdays at Cisterna there is Amrit alone; Thursdays Samira too, who speaks Arabic.
  theirs: {
    desk: cisterna,
    operator: 'cisterna',
    language: 'pa',
    moments: on('2026-11-25', [15, 16, 17]),
  },
  // They come to Amrit too, and who it is is not shown yet.
  'theirs, later': {
    desk: cisterna,
    operator: 'cisterna',
    language: 'pa',
    moments: on('2026-12-09', [15, 16, 17]),
  },
  ours: {
    desk: cisterna,
    operator: 'cisterna',
    language: 'ar',
    moments: on('2026-11-26', [9, 10, 11]),
  },
  foreign: {
    desk: aprilia,
    operator: 'aprilia',
    language: 'fr',
    moments: on('2026-11-24', [15, 16, 17]),
  },
};

export async function visitsIn(api: RunningApi): Promise<Visits> {
  const ids: Record<VisitKind, string[]> = {
    ...{ theirs: [], 'theirs, later': [], ours: [], foreign: [], unknown: [] },
  };
  const booked = new Map<string, string>();
  for (const kind of ['theirs', 'theirs, later', 'ours', 'foreign'] as const) {
    const { desk, operator, language, moments } = days[kind];
    const cookie = await signedIn(api, operator);
    for (const startsAt of moments) {
      const { status, body } = await api.send(
        'POST',
        '/api/desk/appointments',
        {
          deskId: desk,
          startsAt,
          language,
          mediatorLanguage: language,
          firstName: kind === 'foreign' ? foreignMark : 'Nostrana',
          channel: 'phone',
          phone: '333 1234567',
        },
        { cookie },
      );
      if (status !== 201) throw new Error(`${kind} at ${startsAt}: ${JSON.stringify(body)}`);
      const { id } = body as { id: string };
      ids[kind].push(id);
      booked.set(id, startsAt);
    }
    // Somebody at the desk has looked, so there is something to tell about each visit.
    await api.send('GET', '/api/desk/agenda?from=2026-11-23&to=2026-12-10', undefined, { cookie });
  }
  return {
    ids: { ...ids, unknown: days.theirs.moments.map(() => randomUUID()) },
    moments: booked,
  };
}

async function signedIn(api: RunningApi, place: string): Promise<string> {
  const { headers } = await api.send('POST', '/api/session', {
    email: `sportello.${place}@demo.invalid`,
    password: `dimostrazione-${place}`,
  });
  return String(headers.get('set-cookie')).split(';')[0] ?? '';
}
