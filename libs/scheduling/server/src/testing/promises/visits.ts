import { randomUUID } from 'node:crypto';

import {
  foreignMark,
  type ObjectKind,
  type Plants,
  type Sends,
} from '@one-stop-shop/shared/server/testing';

interface Day {
  readonly desk: string;
  readonly operator: string;
  readonly language: string;
  readonly moments: readonly string[];
  /** With a practitioner too. */
  readonly practice?: string;
}

const cisterna = '0190a1b2-0000-7000-8000-000000059005';
const aprilia = '0190a1b2-0000-7000-8000-000000059001';

const minutes = ['00', '20', '40'];
const on = (day: string, hours: readonly number[]): string[] =>
  hours.flatMap((hour) =>
    minutes.map((minute) => `${day}T${String(hour).padStart(2, '0')}:${minute}:00+01:00`),
  );

/** The morning is the day before the visits that Amrit sees by a grant. */
const days: Readonly<Record<Exclude<ObjectKind, 'unknown'>, Day>> = {
  // Wednesdays at Cisterna there is Amrit, beside whom Livia advises; Thursdays Samira too, who
  // speaks Arabic.
  theirs: {
    desk: cisterna,
    practice: 'legal_advice',
    operator: 'cisterna',
    language: 'pa',
    moments: on('2026-11-25', [15, 16, 17]),
  },
  // They come to Amrit too, and who it is is not shown yet.
  'theirs, later': {
    desk: cisterna,
    practice: 'legal_advice',
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

/** Appointments, and when each was booked for. */
export const plantVisits: Plants = async (api) => {
  const ids: Record<ObjectKind, string[]> = {
    ...{ theirs: [], 'theirs, later': [], ours: [], foreign: [], unknown: [] },
  };
  const booked = new Map<string, string>();
  for (const kind of ['theirs', 'theirs, later', 'ours', 'foreign'] as const) {
    const { desk, operator, language, moments, practice } = days[kind];
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
          ...(practice && { practice }),
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
    shown: booked,
  };
};

async function signedIn(api: Sends, place: string): Promise<string> {
  const { headers } = await api.send('POST', '/api/session', {
    email: `sportello.${place}@demo.invalid`,
    password: `dimostrazione-${place}`,
  });
  return String(headers.get('set-cookie')).split(';')[0] ?? '';
}
