import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DraftKeys } from '@one-stop-shop/identity/contracts';
import { ABrowser } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { cori } from '../testing/scopes';

describe('the keys of drafts', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: Account;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(async () => {
    database.clock.set('2026-11-23T08:10:00Z');
    ada = await anAccount(database, { municipality: cori });
  });

  async function signedIn(account: Account): Promise<ABrowser> {
    const browser = new ABrowser(api);
    await browser.signIn(account);
    return browser;
  }

  const ask = async (browser: ABrowser, of?: string) =>
    browser.send('POST', '/account/draft-keys', of === undefined ? {} : { of });
  const keysOf = async (browser: ABrowser, of?: string): Promise<DraftKeys> =>
    (await ask(browser, of)).json<DraftKeys>();

  it('are given again to the same account, in another session too', async () => {
    const first = await keysOf(await signedIn(ada));
    expect(first).toEqual({
      of: '2026-11-23T08:00:00.000Z',
      keys: [expect.stringMatching(/^[\w-]{43}$/)],
    });
    database.clock.set('2026-11-23T11:00:00Z');
    const later = await signedIn(ada);
    expect(await keysOf(later, first.of)).toEqual(first);
    // New ones are of the hour.
    expect((await keysOf(later)).keys).not.toEqual(first.keys);
  });

  it('are given to nobody else, and not to who is signed out', async () => {
    const first = await keysOf(await signedIn(ada));
    const other = await signedIn(await anAccount(database, { municipality: cori }));
    expect((await keysOf(other, first.of)).keys).not.toEqual(first.keys);
    const nobody = await ask(new ABrowser(api), first.of);
    expect(nobody.statusCode).toBe(401);
  });

  it('are given for a day, of hours that were', async () => {
    const browser = await signedIn(ada);
    const { of } = await keysOf(browser);
    for (const never of ['2026-11-23T09:00:00Z', '2026-11-23T08:00:01Z', '2020-01-01T00:00:00Z']) {
      const answer = await ask(browser, never);
      expect(answer.statusCode).toBe(410);
      expect(answer.json()).toMatchObject({ code: 'identity.draft-over' });
    }
    database.clock.set('2026-11-24T08:00:00Z');
    expect((await ask(await signedIn(ada), of)).statusCode).toBe(200);
    database.clock.set('2026-11-24T08:00:01Z');
    expect((await ask(await signedIn(ada), of)).statusCode).toBe(410);
  });
});
