import { randomUUID } from 'node:crypto';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import type { ChangePreview } from '@one-stop-shop/scheduling/contracts';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { Client } from 'pg';
import { dayOfVisits } from '@one-stop-shop/shared/server/testing';
import { DistrictWithPeople } from '../district/district-with-people';

const booking = {
  deskId: cori,
  startsAt: '2026-11-24T15:00:00Z',
  language: 'ur',
  firstName: 'Malvarosa',
};
const closing = {
  kind: 'enter-closure',
  closure: {
    municipality: '059006',
    deskId: cori,
    firstDay: dayOfVisits,
    lastDay: dayOfVisits,
    reason: 'Assemblea',
  },
};
const { email, password } = { email: 'sportello.cori@demo.invalid', password: 'wrong' };

describe('a lock that somebody holds for more than two seconds', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  let somebody: Client;
  let seen: string;

  beforeAll(async () => {
    api = await aRunningApi({ BOOKINGS_PER_NETWORK_AND_HOUR: '1000' });
    district = await DistrictWithPeople.in(api);
    somebody = new Client({ connectionString: api.database.urls.administrator });
    await somebody.connect();
    const preview = await district.ask(
      'amministrazione',
      'POST',
      '/api/management/desk-changes/preview',
      closing,
    );
    ({ seen } = preview.body as ChangePreview);
    for (const who of ['sportello.cori', 'the link'])
      await district.ask(who, 'GET', '/api/nothing');
  });
  afterAll(async () => {
    await somebody.end();
    await api.stop();
  });

  const key = randomUUID();
  const opened = () => `/api/public/managed-appointment/${district.subjects[1]}`;
  const acts: Readonly<Record<string, () => Promise<Answer>>> = {
    'a booking': () =>
      api.send('POST', '/api/public/appointments', booking, { 'idempotency-key': key }),
    'a booking at the desk': () =>
      district.ask('sportello.cori', 'POST', '/api/desk/appointments', {
        ...booking,
        channel: 'phone',
      }),
    'a move by its link': () =>
      district.ask('the link', 'POST', `${opened()}/move`, {
        startsAt: '2026-11-24T15:00:00Z',
        shown: '2026-11-24T15:40:00Z',
      }),
    'a move at the desk': () =>
      district.ask(
        'sportello.cori',
        'POST',
        `/api/desk/appointments/${district.subjects[0]}/move`,
        { startsAt: '2026-11-24T15:00:00Z', shown: '2026-11-24T15:20:00Z' },
      ),
    'a cancellation': () =>
      district.ask('the link', 'POST', `${opened()}/cancel`, { shown: '2026-11-24T15:40:00Z' }),
    'a change of hours': () =>
      district.ask('amministrazione', 'POST', '/api/management/desk-changes', {
        change: closing,
        seen,
        cancel: [],
      }),
    'the look at a change of hours': () =>
      district.ask('amministrazione', 'POST', '/api/management/desk-changes/preview', closing),
    'an agenda': () =>
      district.ask(
        'sportello.cori',
        'GET',
        `/api/desk/agenda?from=${dayOfVisits}&to=${dayOfVisits}`,
      ),
    'a sign-in': () => api.send('POST', '/api/session', { email, password }),
    'a code': () => api.send('POST', '/api/public/managed-appointment/open', { code: 'ZZZZZZZZ' }),
  };

  /** Does something while somebody else's transaction holds all that it could need. */
  async function whileHeld(lock: string, act: () => Promise<Answer>): Promise<Answer> {
    await somebody.query('BEGIN');
    await somebody.query(lock);
    try {
      return await act();
    } finally {
      await somebody.query('ROLLBACK');
    }
  }
  const written = () =>
    api.database.everything(
      `SELECT (SELECT count(*) FROM scheduling.contact) AS contacts,
              (SELECT count(*) FROM scheduling.appointment) AS appointments,
              (SELECT count(*) FROM scheduling.closure) AS closures,
              (SELECT count(*) FROM platform.answer_given) AS answers,
              (SELECT count(*) FROM platform.outbox) AS events`,
    );

  const bookings = 'LOCK TABLE scheduling.reservation, scheduling.appointment';
  const calendar = `SELECT pg_advisory_xact_lock(hashtextextended('calendar 059006', 0))`;
  it.each([
    ['a booking', bookings],
    ['a booking', calendar],
    ['a booking', 'LOCK TABLE platform.attempt'],
    ['a booking', 'LOCK TABLE platform.answer_given'],
    ['a booking at the desk', bookings],
    ['a booking at the desk', 'LOCK TABLE identity.session'],
    ['a move by its link', 'LOCK TABLE scheduling.reservation'],
    ['a move by its link', bookings],
    ['a move at the desk', bookings],
    ['a move at the desk', 'SELECT FROM scheduling.appointment FOR UPDATE'],
    ['a cancellation', 'SELECT FROM scheduling.reservation FOR UPDATE'],
    ['a change of hours', bookings],
    ['a change of hours', calendar],
    ['a change of hours', 'LOCK TABLE scheduling.closure'],
    ['the look at a change of hours', bookings],
    ['an agenda', 'LOCK TABLE platform.read_audit'],
    ['a sign-in', 'LOCK TABLE identity.operator, platform.attempt'],
    ['a code', 'LOCK TABLE platform.attempt'],
  ])('is told to %s as it is, and when to come again: %s', async (name, lock) => {
    const before = await written();
    const answer = await whileHeld(lock, acts[name] ?? Promise.reject);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([503, 'server.busy']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await written()).toEqual(before);
  });

  it('keeps nothing from going through afterwards', async () => {
    expect((await acts['a move by its link']?.())?.status).toBe(200);
    expect((await acts['an agenda']?.())?.status).toBe(200);
    expect((await acts['a code']?.())?.status).toBe(404);
  });
});
