import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import type { OpenSession } from '@one-stop-shop/identity/contracts';
import { cori } from '@one-stop-shop/scheduling/server/testing';

const agenda = '/api/desk/agenda?from=2026-11-24&to=2026-11-24';

describe('a page that says as whom it shows itself', () => {
  let api: RunningApi;
  let cookie: string;
  let chiara: OpenSession;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    const { email, password } =
      api.signIns.find((one) => one.email === 'sportello.cori@demo.invalid') ?? {};
    const answer = await api.send('POST', '/api/session', { email, password });
    cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    chiara = (answer.body as { session: OpenSession }).session;
  });

  const ask = (method: string, path: string, askedAs: string, body?: unknown) =>
    api.send(method, path, body, { cookie, 'x-asked-as': askedAs });
  const herself = () => `${chiara.operatorId};${chiara.role}`;
  const someoneElse = '0190a1b2-0000-7000-8000-0000000000ee';
  const others = () => [
    `${someoneElse};${chiara.role}`,
    `${chiara.operatorId};mediator`,
    chiara.operatorId,
    '',
    ';;',
  ];
  const otherSession = { status: 403, body: { code: 'request.other-session' } };

  it('is served as whom it shows', async () => {
    expect((await ask('GET', agenda, herself())).status).toBe(200);
    expect((await api.send('GET', agenda, undefined, { cookie })).status).toBe(200);
  });

  it('is served neither for somebody else nor in another role, chosen in another tab', async () => {
    const booking = {
      ...{ deskId: cori, startsAt: '2026-11-24T15:00:00Z', language: 'en' },
      ...{ firstName: 'Ada', channel: 'phone' },
    };
    for (const other of others()) {
      expect(await ask('GET', agenda, other)).toMatchObject(otherSession);
      expect(await ask('POST', '/api/desk/appointments', other, booking)).toMatchObject(
        otherSession,
      );
    }
    const [booked] = await api.database.everything<{ count: string }>(
      'SELECT count(*) FROM scheduling.appointment',
    );
    expect(booked?.count).toBe('0');
  });

  it('changes nobody else’s account', async () => {
    for (const [method, path, body] of [
      ['POST', '/api/account/authenticator-app', {}],
      ['PUT', '/api/account/password', { current: 'x', wanted: 'quattro aquiloni sul fiume' }],
      ['DELETE', '/api/session', undefined],
    ] as const) {
      const answer = await ask(method, path, `${someoneElse};desk_operator`, body);
      expect([path, answer]).toMatchObject([path, otherSession]);
    }
    expect((await ask('GET', agenda, herself())).status).toBe(200);
  });

  it('learns who is signed in, and signs out whatever the role', async () => {
    const told = await ask('GET', '/api/session', `${someoneElse};mediator`);
    expect(told.body).toMatchObject({ operatorId: chiara.operatorId });
    expect((await ask('DELETE', '/api/session', `${chiara.operatorId};mediator`)).status).toBe(204);
  });
});
