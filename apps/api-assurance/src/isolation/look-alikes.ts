import type { RunningApi } from '@one-stop-shop/api/testing';
import { instantOf } from '@one-stop-shop/shared/domain';

/** One of three people who can't be told apart by name and phone; and their visit. */
export interface LookAlike {
  readonly at: string;
  readonly id: string;
  readonly startsAt: string;
  readonly deskId: string;
  readonly code: string;
  /** Secret of the link. */
  readonly token: string;
}

/** What all three have in common. */
export const shared = { firstName: 'Somigliantina', phone: '+393331119999' } as const;

const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const visits = {
  'cori, early': { desk: 'cori', municipality: '059006', day: tuesday, time: '16:20' },
  'cori, late': { desk: 'cori', municipality: '059006', day: tuesday, time: '17:00' },
  cisterna: { desk: 'cisterna', municipality: '059005', day: wednesday, time: '15:20' },
} as const;

/** Three people with the same name and phone have visits: two at Cori, one at Cisterna. */
export async function lookAlikesIn(api: RunningApi): Promise<LookAlike[]> {
  const people: LookAlike[] = [];
  for (const [at, { desk, municipality, day, time }] of Object.entries(visits)) {
    const deskId = `0190a1b2-0000-7000-8000-000000${municipality}`;
    const startsAt = instantOf(day, time).toISOString();
    const { status, body } = await api.send(
      'POST',
      '/api/desk/appointments',
      { deskId, startsAt, language: 'ur', channel: 'phone', words: `Parole ${at}`, ...shared },
      { cookie: await cookieAt(api, desk) },
    );
    if (status !== 201) throw new Error(`${at}: ${JSON.stringify(body)}`);
    const { id, code, manageUrl } = body as Record<'id' | 'code' | 'manageUrl', string>;
    people.push({ at, id, startsAt, deskId, code, token: manageUrl.split('#')[1] ?? '' });
  }
  return people;
}

export async function cookieAt(api: RunningApi, desk: string): Promise<string> {
  const { headers } = await api.send('POST', '/api/session', {
    email: `sportello.${desk}@demo.invalid`,
    password: `dimostrazione-${desk}`,
  });
  return String(headers.get('set-cookie')).split(';')[0] ?? '';
}
