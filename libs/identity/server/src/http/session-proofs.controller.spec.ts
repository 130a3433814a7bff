import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ABrowser, type Answer } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { givenAnApp, type App } from '../testing/factors-of-an-account';
import { cori } from '../testing/scopes';

const sessionCookie = '__Host-desk-session';

describe('the second factor after the password', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: Account;
  let app: App;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database, { demonstration: false });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    await database.app.query('DELETE FROM platform.attempt');
    ada = await anAccount(database, { municipality: cori });
    app = await givenAnApp(database, ada.operatorId);
  });

  const afterThePassword = async (who = ada): Promise<ABrowser> => {
    const browser = new ABrowser(api);
    await browser.signIn(who);
    return browser;
  };
  const show = (browser: ABrowser, code: string): Promise<Answer> =>
    browser.send('POST', '/session/totp', { code });
  const work = async (browser: ABrowser): Promise<number> =>
    (await browser.send('GET', '/work')).statusCode;
  const wrongCode = (): string => String((Number(app()) + 1) % 1_000_000).padStart(6, '0');

  it('is asked for, and until then nothing opens', async () => {
    const browser = new ABrowser(api);
    const answer = await browser.signIn(ada);
    expect(answer.json()).toEqual({ next: 'second-factor', factors: ['totp'] });
    for (const url of ['/work', '/session', '/account', '/account/sessions']) {
      expect((await browser.send('GET', url)).json()).toMatchObject({
        code: 'request.signed-out',
      });
    }
  });

  it('opens the session, with another token than the half-open one had', async () => {
    const browser = await afterThePassword();
    const before = new Map(browser.cookies);
    const answer = await show(browser, app());
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ operatorId: ada.operatorId, municipalities: [cori] });
    expect(await work(browser)).toBe(200);
    expect(browser.cookies.get(sessionCookie)).not.toBe(before.get(sessionCookie));
    browser.cookies.set(sessionCookie, before.get(sessionCookie) ?? '');
    expect(await work(browser)).toBe(401);
  });

  it('gives the session its ten hours, from then on', async () => {
    const browser = await afterThePassword();
    database.clock.set('2026-11-23T08:01:00Z');
    await show(browser, app());
    database.clock.set('2026-11-23T08:20:59Z');
    expect(await work(browser)).toBe(200);
    const [session] = await database.everything<{ ends_at: Date }>(
      'SELECT ends_at FROM identity.session WHERE operator_id = $1',
      [ada.operatorId],
    );
    expect(session?.ends_at).toEqual(new Date('2026-11-23T18:01:00Z'));
  });

  it('must come within five minutes', async () => {
    const browser = await afterThePassword();
    database.clock.set('2026-11-23T08:05:00Z');
    const late = await show(browser, app());
    expect(late.json()).toMatchObject({ code: 'request.signed-out' });
  });

  it('is missing outside a demonstration: the password alone opens nothing', async () => {
    const bruno = await anAccount(database, { municipality: cori });
    const browser = new ABrowser(api);
    const answer = await browser.signIn(bruno);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'identity.second-factor-missing' });
    expect(browser.cookies.size).toBe(0);
    const wrong = await browser.signIn({ ...bruno, password: 'another long password' });
    expect(wrong.json()).toMatchObject({ code: 'identity.wrong-credentials' });
  });

  it.each([-1, 0, 1])('takes a code %i steps of half a minute away', async (steps) => {
    expect((await show(await afterThePassword(), app(steps))).statusCode).toBe(200);
  });

  it.each([-2, 2])('takes no code %i steps away', async (steps) => {
    expect((await show(await afterThePassword(), app(steps))).json()).toMatchObject({
      code: 'identity.wrong-factor',
    });
  });

  it('counts a code once, and answers a repeated one like a wrong one', async () => {
    await show(await afterThePassword(), app());
    const repeated = await show(await afterThePassword(), app());
    const earlier = await show(await afterThePassword(), app(-1));
    const wrong = await show(await afterThePassword(), wrongCode());
    for (const answer of [repeated, earlier, wrong]) {
      expect(answer.statusCode).toBe(401);
      expect({ ...answer.json<object>(), requestId: '' }).toEqual({
        ...wrong.json<object>(),
        requestId: '',
      });
    }
    database.clock.set('2026-11-23T08:00:30Z');
    expect((await show(await afterThePassword(), app())).statusCode).toBe(200);
  });

  it('counts a code once even when it is shown twice at the same moment', async () => {
    const [here, there] = [await afterThePassword(), await afterThePassword()];
    const answers = await Promise.all([show(here, app()), show(there, app())]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  it('ends the half-open session after five wrong ones, though they come at once', async () => {
    const browser = await afterThePassword();
    const answers = await Promise.all(Array.from({ length: 5 }, () => show(browser, wrongCode())));
    expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual(
      Array.from({ length: 5 }, () => 'identity.wrong-factor'),
    );
    expect((await show(browser, app())).json()).toMatchObject({ code: 'request.signed-out' });
  });

  it('slows guessing down over many sessions, but not for a colleague beside', async () => {
    for (let time = 0; time < 5; time += 1) await show(await afterThePassword(), wrongCode());
    const slowed = await show(await afterThePassword(), wrongCode());
    expect(slowed.statusCode).toBe(429);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    const bruno = await anAccount(database, { municipality: cori });
    const appOfBruno = await givenAnApp(database, bruno.operatorId);
    expect((await show(await afterThePassword(bruno), appOfBruno())).statusCode).toBe(200);
  });

  it.each(['12345', '1234567', '12345a', '١٢٣٤٥٦', ' 123456', ''])(
    'refuses the code "%s" before looking at anything',
    async (code) => {
      const answer = await show(await afterThePassword(), code);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'request.invalid' });
    },
  );

  it('refuses an unknown field, and whoever has no session at all', async () => {
    const browser = await afterThePassword();
    const answer = await browser.send('POST', '/session/totp', { code: app(), operatorId: 'x' });
    expect(answer.statusCode).toBe(400);
    const stranger = await show(new ABrowser(api), app());
    expect(stranger.json()).toMatchObject({ code: 'request.signed-out' });
  });

  it('never takes the code of somebody else', async () => {
    const bruno = await anAccount(database, { municipality: cori });
    const appOfBruno = await givenAnApp(database, bruno.operatorId);
    expect((await show(await afterThePassword(), appOfBruno())).statusCode).toBe(401);
  });

  it('opens nothing for somebody who has no work here any more', async () => {
    const gone = await anAccount(database, { municipality: cori, to: '2026-11-22' });
    const appOfGone = await givenAnApp(database, gone.operatorId);
    const answer = await show(await afterThePassword(gone), appOfGone());
    expect(answer.json()).toMatchObject({ code: 'request.not-permitted' });
  });

  it('keeps the secret of the app sealed', async () => {
    const [row] = await database.everything<{ sealed_secret: Buffer; operator_id: string }>(
      'SELECT * FROM identity.authenticator_app WHERE operator_id = $1',
      [ada.operatorId],
    );
    // Which secret sealed it, then the vector, the tag and the twenty bytes of the app.
    expect(row?.sealed_secret).toHaveLength(5 + 12 + 16 + 20);
  });
});
