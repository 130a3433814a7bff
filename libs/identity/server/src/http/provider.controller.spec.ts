import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ABrowser, type Answer } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { AProvider } from '../testing/a-provider';
import { givenAnApp } from '../testing/factors-of-an-account';
import { cori } from '../testing/scopes';

const refused = '/sportello?problema=identity.provider-refused';

describe('signing in over the body’s provider', () => {
  let database: IdentityDatabase;
  let provider: AProvider;
  let api: NestFastifyApplication;
  let ada: Account;
  const warned: string[] = [];

  beforeAll(async () => {
    database = await anIdentityDatabase();
    provider = await AProvider.start();
    const settings = { ...provider.settings, requiredAcr: 'level-2' };
    api = await anIdentityApi(database, { demonstration: false, provider: settings });
    Logger.overrideLogger({
      log: () => undefined,
      warn: (message: string) => warned.push(message),
      error: (message: string) => warned.push(message),
    });
  });
  afterAll(async () => {
    Logger.overrideLogger(true);
    await api.close();
    await provider.stop();
    await database.close();
  });
  let subjects = 0;
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    await database.app.query('DELETE FROM platform.attempt');
    ada = await anAccount(database, { municipality: cori });
    subjects += 1;
    provider.person = { subject: `person-${subjects}`, email: ada.email };
    provider.acr = 'level-2';
    provider.wrongClaims = {};
    provider.isForged = false;
    warned.splice(0);
  });

  /** Goes to the provider. @returns the address to which it sends the browser back */
  const setOut = async (browser: ABrowser): Promise<string> => {
    const begun = await browser.send('GET', '/session/provider');
    return provider.signIn(String(begun.headers.location));
  };
  const comeBack = (browser: ABrowser, address: string): Promise<Answer> =>
    browser.send('GET', `/session/provider/return${new URL(address).search}`);
  const signIn = async (browser = new ABrowser(api)): Promise<Answer> =>
    comeBack(browser, await setOut(browser));
  const work = async (browser: ABrowser): Promise<number> =>
    (await browser.send('GET', '/work')).statusCode;

  const linksOf = (operatorId: string): Promise<unknown[]> =>
    database.everything('SELECT subject FROM identity.provider_account WHERE operator_id = $1', [
      operatorId,
    ]);
  const changesOf = async (operatorId: string): Promise<unknown[]> =>
    (
      await database.everything<{ kind: string }>(
        'SELECT kind FROM identity.staff_change WHERE operator_id = $1 ORDER BY id',
        [operatorId],
      )
    ).map(({ kind }) => kind);

  it('is offered by name where it is set', async () => {
    const ways = await new ABrowser(api).send('GET', '/public/sign-in-ways');
    expect(ways.json()).toEqual({ password: true, provider: { name: 'Comune di Prova' } });
  });

  it('sets out with PKCE, state and nonce, remembered in a cookie that says nothing', async () => {
    const browser = new ABrowser(api);
    const begun = await browser.send('GET', '/session/provider');
    const url = new URL(String(begun.headers.location));
    expect(url.origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.any(String),
      nonce: expect.any(String),
      redirect_uri: 'http://localhost:3000/api/session/provider/return',
    });
    const cookie = String(begun.headers['set-cookie']);
    expect(cookie).toMatch(
      /^__Host-provider-visit=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const carried = Buffer.from(browser.cookies.get('__Host-provider-visit') ?? '', 'base64url');
    expect(carried.toString('latin1')).not.toContain(url.searchParams.get('state'));
  });

  it('opens a session, without a second factor of ours', async () => {
    const browser = new ABrowser(api);
    const answer = await signIn(browser);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/sportello']);
    expect((await browser.send('GET', '/session')).json()).toMatchObject({
      operatorId: ada.operatorId,
    });
    expect(browser.cookies.has('__Host-provider-visit')).toBe(false);
    expect(await changesOf(ada.operatorId)).toEqual(['provider-linked']);
  });

  it('takes over no account with factors of its own until one of them is shown', async () => {
    await givenAnApp(database, ada.operatorId);
    const stranger = new ABrowser(api);
    const answer = await signIn(stranger);
    expect(answer.headers.location).toBe('/sportello?verifica=totp');
    expect(await work(stranger)).toBe(401);
    for (let time = 0; time < 5; time += 1) {
      await stranger.send('POST', '/session/totp', { code: '000000' });
    }
    expect(await linksOf(ada.operatorId)).toEqual([]);
    expect((await signIn()).headers.location).toBe('/sportello?verifica=totp');
  });

  it('links it with a factor shown, which is recorded, and asks for none after that', async () => {
    const app = await givenAnApp(database, ada.operatorId);
    const browser = new ABrowser(api);
    await signIn(browser);
    const proven = await browser.send('POST', '/session/totp', { code: app() });
    expect(proven.json()).toMatchObject({ operatorId: ada.operatorId });
    expect(await linksOf(ada.operatorId)).toHaveLength(1);
    expect(await changesOf(ada.operatorId)).toEqual(['provider-linked']);
    expect((await signIn()).headers.location).toBe('/sportello');
    database.clock.set('2026-11-23T08:05:00Z');
    await browser.send('POST', '/session/totp', { code: app() });
    expect(await changesOf(ada.operatorId)).toEqual(['provider-linked']);
  });

  it('leaves the one who has it linked, when two come for one account', async () => {
    const app = await givenAnApp(database, ada.operatorId);
    const [first, second] = [new ABrowser(api), new ABrowser(api)];
    await signIn(first);
    provider.person = { ...provider.person, subject: 'somebody new' };
    await signIn(second);
    await first.send('POST', '/session/totp', { code: app() });
    expect(await linksOf(ada.operatorId)).toEqual([{ subject: `person-${subjects}` }]);
    database.clock.set('2026-11-23T08:01:00Z');
    await second.send('POST', '/session/totp', { code: app() });
    expect(await linksOf(ada.operatorId)).toEqual([{ subject: `person-${subjects}` }]);
  });

  it('knows somebody again by their subject, whatever their address is now', async () => {
    await signIn();
    provider.person = { ...provider.person, email: 'married@spec.invalid', emailVerified: false };
    const browser = new ABrowser(api);
    await signIn(browser);
    expect(await work(browser)).toBe(200);
  });

  it('gives an address that went to somebody new no access to the old account', async () => {
    await signIn();
    provider.person = { ...provider.person, subject: 'somebody new' };
    expect((await signIn()).headers.location).toBe(refused);
  });

  it.each([
    ['has no account here', () => ({ subject: 'stranger', email: 'stranger@spec.invalid' })],
    ['has an address nobody checked', () => ({ ...provider.person, emailVerified: false })],
  ])('refuses who %s', async (_, person) => {
    provider.person = person();
    const browser = new ABrowser(api);
    expect((await signIn(browser)).headers.location).toBe(refused);
    expect(await work(browser)).toBe(401);
    expect(warned.join()).toMatch(
      /^sign-in over the provider refused: no account, request [\w-]+$/,
    );
  });

  it('refuses who has no work here today, and links nothing', async () => {
    const gone = await anAccount(database, { municipality: cori, to: '2026-11-22' });
    provider.person = { ...provider.person, email: gone.email };
    expect((await signIn()).headers.location).toBe(refused);
    const links = await database.everything(
      'SELECT 1 FROM identity.provider_account WHERE operator_id = $1',
      [gone.operatorId],
    );
    expect(links).toEqual([]);
  });

  it('refuses a weaker sign-in than the one asked for', async () => {
    provider.acr = 'level-1';
    expect((await signIn()).headers.location).toBe(refused);
  });

  it.each([
    ['of another visit', { nonce: 'another' }],
    ['for somebody else', { aud: 'another-service' }],
    ['of another provider', { iss: 'https://login.example' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ['that is not valid yet', { nbf: Math.floor(Date.now() / 1000) + 3600 }],
    ['of somebody who signed in yesterday', { auth_time: Math.floor(Date.now() / 1000) - 86_400 }],
    ['about nobody', { sub: undefined }],
  ])('refuses a token %s', async (_, wrong) => {
    provider.wrongClaims = wrong;
    const browser = new ABrowser(api);
    expect((await signIn(browser)).headers.location).toBe(refused);
    expect(await work(browser)).toBe(401);
    expect(warned.join()).not.toMatch(/@|person-/);
  });

  it('refuses a token that the provider did not sign', async () => {
    provider.wrongClaims = { harmless: true };
    provider.isForged = true;
    const browser = new ABrowser(api);
    expect((await signIn(browser)).headers.location).toBe(refused);
    expect(await work(browser)).toBe(401);
  });

  it('would take the token signed anew if nothing in it were wrong', async () => {
    provider.wrongClaims = { harmless: true };
    expect((await signIn()).headers.location).toBe('/sportello');
  });

  it('refuses an answer that comes twice', async () => {
    const browser = new ABrowser(api);
    const back = await setOut(browser);
    const carried = browser.cookies.get('__Host-provider-visit') ?? '';
    expect((await comeBack(browser, back)).headers.location).toBe('/sportello');
    const other = new ABrowser(api);
    other.cookies.set('__Host-provider-visit', carried);
    expect((await comeBack(other, back)).headers.location).toBe(refused);
    expect(warned.join()).toContain('returned twice');
    expect((await comeBack(new ABrowser(api), back)).headers.location).toBe(refused);
  });

  it('refuses an answer in another browser than the one that set out', async () => {
    const [mine, stranger] = [new ABrowser(api), new ABrowser(api)];
    await setOut(mine);
    const theirs = await setOut(stranger);
    expect((await comeBack(mine, theirs)).headers.location).toBe(refused);
    expect(await work(mine)).toBe(401);
  });

  it.each([
    [
      'another provider names itself',
      (url: URL) => url.searchParams.set('iss', 'https://x.example'),
    ],
    ['no provider names itself', (url: URL) => url.searchParams.delete('iss')],
    ['the state was changed', (url: URL) => url.searchParams.set('state', 'another')],
    ['the code was changed', (url: URL) => url.searchParams.set('code', 'another')],
    ['the code is missing', (url: URL) => url.searchParams.delete('code')],
    ['the state is there twice', (url: URL) => url.searchParams.append('state', 'another')],
    [
      'the person said no',
      (url: URL) => (
        url.searchParams.delete('code'),
        url.searchParams.set('error', 'access_denied')
      ),
    ],
  ])('refuses an answer in which %s', async (_, change) => {
    const browser = new ABrowser(api);
    const back = new URL(await setOut(browser));
    change(back);
    expect((await comeBack(browser, back.href)).headers.location).toBe(refused);
    expect(await work(browser)).toBe(401);
  });

  it('refuses a tampered visit, a late one and none', async () => {
    const tampered = new ABrowser(api);
    const back = await setOut(tampered);
    const carried = tampered.cookies.get('__Host-provider-visit') ?? '';
    tampered.cookies.set('__Host-provider-visit', `${carried.slice(0, -2)}AA`);
    expect((await comeBack(tampered, back)).headers.location).toBe(refused);

    const late = new ABrowser(api);
    const backLate = await setOut(late);
    database.clock.set('2026-11-23T08:10:00Z');
    expect((await comeBack(late, backLate)).headers.location).toBe(refused);
    expect((await comeBack(new ABrowser(api), backLate)).headers.location).toBe(refused);
  });

  it('ends the session that the browser still held', async () => {
    const browser = new ABrowser(api);
    await signIn(browser);
    const before = browser.cookies.get('__Host-desk-session') ?? '';
    await signIn(browser);
    expect(await work(browser)).toBe(200);
    browser.cookies.set('__Host-desk-session', before);
    expect(await work(browser)).toBe(401);
  });

  it('slows down answers that don’t fit, not an office that signs in', async () => {
    for (let time = 0; time < 25; time += 1) await comeBack(new ABrowser(api), 'http://x/?code=1');
    const slowed = await comeBack(new ABrowser(api), 'http://x/?code=1');
    expect(slowed.headers.location).toBe('/sportello?problema=identity.wait-before-retry');
    const elsewhere = new ABrowser(api, '198.51.100.9');
    for (let time = 0; time < 25; time += 1) {
      expect((await signIn(elsewhere)).headers.location).toBe('/sportello');
    }
  });
});
