import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OwnSession } from '@one-stop-shop/identity/contracts';
import { ABrowser, type Answer } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { givenAnApp } from '../testing/factors-of-an-account';
import { aprilia, cori } from '../testing/scopes';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';

describe('where one is signed in', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: Account;
  let desk: ABrowser;
  let phone: ABrowser;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    ada = await anAccount(database, { municipality: cori }, { municipality: aprilia });
    desk = new ABrowser(api);
    await desk.signIn(ada);
    database.clock.set('2026-11-23T08:05:00Z');
    phone = new ABrowser(api, '198.51.100.9', iPhone);
    await phone.signIn(ada);
  });

  const sessions = async (browser = desk): Promise<OwnSession[]> =>
    (await browser.send('GET', '/account/sessions')).json<OwnSession[]>();
  const work = async (browser: ABrowser): Promise<Answer> => browser.send('GET', '/work');

  it('is told in words, the place used last first', async () => {
    expect(await sessions(phone)).toEqual([
      {
        id: expect.any(String),
        device: 'Safari, iOS',
        openedAt: '2026-11-23T08:05:00.000Z',
        lastSeenAt: '2026-11-23T08:05:00.000Z',
        current: true,
      },
      {
        id: expect.any(String),
        device: 'Firefox, Windows',
        openedAt: '2026-11-23T08:00:00.000Z',
        lastSeenAt: '2026-11-23T08:00:00.000Z',
        current: false,
      },
    ]);
  });

  it('says nothing that opens a session, and not where somebody is', async () => {
    const answer = await desk.send('GET', '/account/sessions');
    expect(answer.body).not.toContain(phone.cookies.get('__Host-desk-session'));
    expect(answer.body).not.toMatch(/198\.51|203\.0|Mozilla/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('leaves out sessions left alone, and half-open ones', async () => {
    await givenAnApp(database, ada.operatorId);
    await new ABrowser(api).signIn(ada);
    expect(await sessions()).toHaveLength(2);
    database.clock.set('2026-11-23T08:20:00Z');
    await sessions(desk);
    database.clock.set('2026-11-23T08:26:00Z');
    expect(await sessions()).toHaveLength(1);
  });

  it('ends at one place, from the next request on', async () => {
    const other = (await sessions()).find(({ current }) => !current);
    const ended = await desk.send('DELETE', `/account/sessions/${other?.id}`);
    expect(ended.statusCode).toBe(204);
    expect((await work(phone)).statusCode).toBe(401);
    expect((await work(desk)).statusCode).toBe(200);
    const again = await desk.send('DELETE', `/account/sessions/${other?.id}`);
    expect(again.json()).toMatchObject({ status: 404, code: 'identity.session-not-found' });
  });

  it('ends everywhere else at once', async () => {
    expect((await desk.send('DELETE', '/account/sessions/others')).statusCode).toBe(204);
    expect((await work(phone)).statusCode).toBe(401);
    expect((await work(desk)).statusCode).toBe(200);
  });

  it('ends only for who showed within ten minutes who they are', async () => {
    const [{ id = '' } = {}] = await sessions(phone);
    database.clock.set('2026-11-23T08:10:01Z');
    for (const url of [`/account/sessions/${id}`, '/account/sessions/others']) {
      const refused = await desk.send('DELETE', url);
      expect(refused.json()).toMatchObject({ status: 403, code: 'identity.prove-again' });
    }
    expect((await work(phone)).statusCode).toBe(200);
  });

  it('never ends for somebody else: a foreign session is an unknown one', async () => {
    const bruno = new ABrowser(api);
    await bruno.signIn(await anAccount(database, { municipality: cori }));
    const [{ id = '' } = {}] = await sessions(phone);
    const foreign = await bruno.send('DELETE', `/account/sessions/${id}`);
    const never = '01900000-0000-7000-8000-000000000000';
    const unknown = await bruno.send('DELETE', `/account/sessions/${never}`);
    expect(foreign.statusCode).toBe(404);
    expect({ ...foreign.json<object>(), requestId: '' }).toEqual({
      ...unknown.json<object>(),
      requestId: '',
    });
    await bruno.send('DELETE', '/account/sessions/others');
    expect((await work(phone)).statusCode).toBe(200);
  });

  it.each(['', 'A'.repeat(43), 'x', '%00'])(
    'is nobody’s business with the cookie "%s"',
    async (token) => {
      const stranger = new ABrowser(api);
      stranger.cookies.set('__Host-desk-session', token);
      expect((await stranger.send('GET', '/account/sessions')).statusCode).toBe(401);
      expect((await stranger.send('DELETE', '/account/sessions/others')).statusCode).toBe(401);
    },
  );

  it('is another work from the moment that a role is withdrawn', async () => {
    const withdraw = (municipality: string): Promise<unknown> =>
      database.everything(
        `UPDATE identity.assignment SET withdrawn_at = $3
          WHERE operator_id = $1 AND municipality = $2`,
        [ada.operatorId, municipality, database.clock.now()],
      );
    expect((await work(phone)).json()).toMatchObject({ municipalities: [aprilia, cori] });
    await withdraw(aprilia);
    expect((await work(phone)).json()).toMatchObject({ municipalities: [cori] });
    const began = performance.now();
    await withdraw(cori);
    expect((await work(phone)).statusCode).toBe(401);
    expect((await phone.send('GET', '/session')).statusCode).toBe(401);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
