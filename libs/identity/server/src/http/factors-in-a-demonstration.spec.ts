import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import { ABrowser } from '../testing/a-browser';
import { anAccount } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { appWith } from '../testing/factors-of-an-account';
import { cori } from '../testing/scopes';

describe('the factors of an account of a demonstration', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let browser: ABrowser;
  const password = 'a long enough password';

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database);
    browser = new ABrowser(api);
    await browser.signIn(await anAccount(database, { municipality: cori }));
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  it('begin and end with none: there the password shows who one is', async () => {
    database.clock.set('2026-11-23T08:10:01Z');
    const old = await browser.send('POST', '/account/authenticator-app');
    expect(old.json()).toMatchObject({ code: 'identity.prove-again', ways: ['password'] });
    const wrong = await browser.send('POST', '/session/password', { password: 'wrong' });
    expect(wrong.json()).toMatchObject({ code: 'identity.wrong-factor' });
    expect((await browser.send('POST', '/session/password', { password })).statusCode).toBe(200);

    const begun = await browser.send('POST', '/account/authenticator-app');
    const code = appWith(database, begun.json<TotpSetup>().secret)();
    await browser.send('POST', '/account/authenticator-app/confirm', { code });
    expect((await browser.send('GET', '/account')).json()).toHaveProperty('authenticatorApp');
    expect((await browser.send('DELETE', '/account/authenticator-app')).statusCode).toBe(204);
  });
});
