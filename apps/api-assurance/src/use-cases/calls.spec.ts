import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { cori } from '@one-stop-shop/scheduling/server/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import { relayAll } from '../district/relay-all';

describe('the list of people to call, from booking to the last word', () => {
  let api: RunningApi;
  let cookie: string;

  beforeAll(async () => {
    api = await aRunningApi();
    api.database.clock.set(instantOf('2026-11-20', '10:00'));
    cookie = await signIn('cori');
  });
  afterAll(() => api.stop());

  const signIn = async (desk: string): Promise<string> => {
    const signedIn = await api.send('POST', '/api/session', {
      email: `sportello.${desk}@demo.invalid`,
      password: `dimostrazione-${desk}`,
    });
    return (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const ask = (method: string, path: string, body?: unknown, as = cookie): Promise<Answer> =>
    api.send(method, path, body, { cookie: as });
  const bookByPhone = (at: string, firstName: string): Promise<Answer> =>
    ask('POST', '/api/desk/appointments', {
      deskId: cori,
      startsAt: instantOf('2026-11-24', at).toISOString(),
      language: 'ur',
      channel: 'phone',
      firstName,
      phone: '333 1234567',
    });
  const reminders = async (): Promise<unknown> => {
    const { body } = await ask('GET', '/api/desk/agenda?from=2026-11-24&to=2026-11-24');
    return (body as { entries: { reminder: string }[] }).entries.map((entry) => entry.reminder);
  };

  it('shows who must be called, records what came of it, and tells the agenda', async () => {
    expect((await bookByPhone('16:20', 'Amina')).status).toBe(201);
    await relayAll(api);
    expect(await ask('GET', '/api/desk/calls')).toMatchObject({ status: 200, body: [] });
    expect(await reminders()).toEqual(['planned']);

    api.database.clock.set(instantOf('2026-11-23', '08:30'));
    cookie = await signIn('cori');
    const { body } = await ask('GET', '/api/desk/calls');
    expect(body).toMatchObject([
      { firstName: 'Amina', phone: '+393331234567', language: 'ur', outcome: 'to_call' },
    ]);
    expect(await reminders()).toEqual(['to_call']);

    const [{ messageId }] = body as [{ messageId: string }];
    const record = `/api/desk/calls/${messageId}`;
    expect((await ask('POST', record, { outcome: 'reached' })).status).toBe(204);
    expect(await reminders()).toEqual(['reached']);
    expect((await ask('POST', record, { outcome: 'perhaps' })).status).toBe(400);
    expect(await ask('POST', '/api/desk/calls/not-an-id', { outcome: 'reached' })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
  });

  it('answers 404 to an operator of another municipality, and 401 to nobody', async () => {
    const [{ messageId }] = (await ask('GET', '/api/desk/calls')).body as [{ messageId: string }];
    const record = `/api/desk/calls/${messageId}`;
    const stranger = await signIn('aprilia');
    expect(await ask('POST', record, { outcome: 'reached' }, stranger)).toMatchObject({
      status: 404,
      body: { code: 'notifications.message-unknown' },
    });
    expect((await ask('GET', '/api/desk/calls', undefined, stranger)).body).toEqual([]);
    expect((await ask('GET', '/api/desk/calls', undefined, '')).status).toBe(401);
  });
});
