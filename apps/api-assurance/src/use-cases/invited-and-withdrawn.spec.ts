import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { instantOf } from '@one-stop-shop/shared/domain';
import {
  cookieOf,
  goodPassword,
  invite,
  join,
  signIn,
  tokenIn,
  type Joined,
} from '../district/joined-staff';
import { SendingWorker } from '../district/sending-worker';

const cori = '059006';
const cisterna = '059005';

describe('a mediator, from the invitation to the last day', () => {
  let api: RunningApi;
  let worker: SendingWorker;
  let administrator: string;

  beforeAll(async () => {
    api = await aRunningApi({
      PUBLIC_URL: 'https://desk.example',
      DEMONSTRATION_IN_PUBLIC: 'true',
    });
    api.database.clock.set(instantOf('2026-11-23', '10:00'));
    worker = await SendingWorker.beside(api.database);
    administrator = await signIn(api, 'amministrazione');
  });
  afterAll(async () => {
    await worker.stop();
    await api.stop();
  });

  const origin = 'https://desk.example';
  const as = (cookie: string, method: string, path: string, body?: object): Promise<Answer> =>
    api.send(method, path, body, { cookie, origin });
  const agendaOf = (cookie: string): Promise<Answer> =>
    as(cookie, 'GET', '/api/mediation/agenda?from=2026-11-23&to=2026-11-29');
  const roles = [
    {
      role: 'mediator' as const,
      municipalities: [cori, cisterna],
      from: '2026-11-23',
      to: null,
    },
  ];
  let nora: Joined;

  it('gets a link by mail and nothing else, follows it, and is at work', async () => {
    const invited = await invite(api, administrator, { email: 'nora@spec.invalid', roles });
    const mail = await worker.mailTo(invited.email);
    const token = tokenIn(mail);
    const opened = await api.send('POST', '/api/public/invitation/open', { token });
    expect(opened.body).toMatchObject({ name: 'Nora Prova', kind: 'welcome' });

    nora = await join(api, worker, invited);
    const session = await as(nora.cookie, 'GET', '/api/session');
    expect(session.body).toMatchObject({ role: 'mediator', municipalities: [cisterna, cori] });
    expect((await agendaOf(nora.cookie)).status).toBe(200);
  });

  it('finds the link used, as anybody else who follows it', async () => {
    const token = tokenIn(await worker.mailTo('nora@spec.invalid'));
    const unknown = 'A'.repeat(43);
    const answers = [token, unknown].map((each) =>
      api.send('POST', '/api/public/invitation/open', { token: each }),
    );
    for (const { status, body } of await Promise.all(answers)) {
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'identity.invitation-not-valid' });
    }
  });

  it('signs in with both factors', async () => {
    api.database.clock.set(instantOf('2026-11-23', '10:05'));
    const half = await api.send('POST', '/api/session', {
      email: nora.email,
      password: goodPassword,
    });
    expect(half.body).toEqual({ next: 'second-factor', factors: ['totp'] });
    const whole = await as(cookieOf(half), 'POST', '/api/session/totp', { code: nora.code() });
    expect(whole.status).toBe(200);
    nora = { ...nora, cookie: cookieOf(whole) };
    expect((await agendaOf(nora.cookie)).status).toBe(200);
  });

  it('is refused within a second of the role being withdrawn', async () => {
    const withdrawn = await as(
      administrator,
      'POST',
      `/api/administration/staff/${nora.id}/roles/withdraw`,
      { role: 'mediator', municipalities: [], lastDay: null },
    );
    expect(withdrawn.status).toBe(200);
    const since = performance.now();
    expect((await agendaOf(nora.cookie)).status).toBe(401);
    expect(performance.now() - since).toBeLessThan(1_000);
    const details = await as(administrator, 'GET', `/api/administration/staff/${nora.id}`);
    expect(details.body).toMatchObject({
      state: 'ended',
      history: [
        { kind: 'role-withdrawn' },
        { kind: 'joined' },
        { kind: 'role-approved' },
        { kind: 'role-approved' },
        { kind: 'role-asked' },
        { kind: 'invited' },
      ],
    });
  });

  it('leaves neither name, address nor link in queue, outbox or messages', async () => {
    const token = tokenIn(await worker.mailTo('nora@spec.invalid'));
    const kept = await api.database.everything(
      `SELECT to_jsonb(o)::text AS row FROM platform.outbox o
       UNION ALL SELECT to_jsonb(m)::text FROM notifications.message m`,
    );
    expect(kept.length).toBeGreaterThan(0);
    const text = JSON.stringify(kept);
    for (const personal of ['Nora', 'nora@spec.invalid', token])
      expect(text).not.toContain(personal);
  });
});
