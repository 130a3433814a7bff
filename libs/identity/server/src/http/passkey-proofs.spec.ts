import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PasskeyRequest, PasskeyUsed } from '@one-stop-shop/identity/contracts';
import { ABrowser, type Answer } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { AnAuthenticator } from '../testing/an-authenticator';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { givenAPasskey } from '../testing/factors-of-an-account';
import { cori } from '../testing/scopes';

describe('a passkey after the password', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: Account;
  let key: AnAuthenticator;

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
    ada = await anAccount(database, { municipality: cori });
    key = await givenAPasskey(database, ada.operatorId);
  });

  const afterThePassword = async (who = ada): Promise<ABrowser> => {
    const browser = new ABrowser(api);
    await browser.signIn(who);
    return browser;
  };
  const question = async (browser: ABrowser): Promise<PasskeyRequest> =>
    (await browser.send('POST', '/session/passkey/options')).json<PasskeyRequest>();
  const answer = (browser: ABrowser, response: PasskeyUsed): Promise<Answer> =>
    browser.send('POST', '/session/passkey', { response });
  const codeOf = (refusal: Answer): string => refusal.json<{ code: string }>().code;

  it('is asked to sign by the passkeys of the account alone', async () => {
    await givenAPasskey(database, (await anAccount(database, { municipality: cori })).operatorId);
    const browser = new ABrowser(api);
    expect((await browser.signIn(ada)).json()).toMatchObject({ factors: ['passkey'] });
    expect(await question(browser)).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [{ id: key.id, type: 'public-key', transports: ['usb'] }],
    });
  });

  it('opens the session', async () => {
    const browser = await afterThePassword();
    const opened = await answer(browser, key.use(await question(browser)));
    expect(opened.statusCode).toBe(200);
    expect((await browser.send('GET', '/work')).statusCode).toBe(200);
  });

  it.each([
    ['for another site', { origin: 'https://sportello.example' }],
    ['for another port of this host', { origin: 'http://localhost:4000' }],
    ['for another host', { rpId: 'sportello.example' }],
    ['without a PIN or a finger', { verifiesUser: false }],
    ['as if it were made anew', { type: 'webauthn.create' }],
  ])('opens nothing when it signs %s', async (_, wrong) => {
    const browser = await afterThePassword();
    const refused = await answer(browser, key.use(await question(browser), wrong));
    expect(refused.statusCode).toBe(401);
    expect(codeOf(refused)).toBe('identity.wrong-factor');
    expect((await browser.send('GET', '/work')).statusCode).toBe(401);
  });

  it('opens nothing when it answers the question of another session', async () => {
    const [mine, other] = [await afterThePassword(), await afterThePassword()];
    await question(mine);
    const refused = await answer(mine, key.use(await question(other)));
    expect(codeOf(refused)).toBe('identity.wrong-factor');
  });

  it('opens nothing twice: what it signed is used up, right or wrong', async () => {
    const browser = await afterThePassword();
    const asked = await question(browser);
    const signed = key.use(asked);
    expect((await answer(browser, signed)).statusCode).toBe(200);
    expect(codeOf(await answer(browser, signed))).toBe('identity.wrong-factor');

    const another = await afterThePassword();
    const askedAgain = await question(another);
    await answer(another, key.use(askedAgain, { verifiesUser: false, counter: 2 }));
    const late = await answer(another, key.use(askedAgain, { counter: 3 }));
    expect(codeOf(late)).toBe('identity.wrong-factor');
  });

  it('answers within five minutes or not at all', async () => {
    const browser = await afterThePassword();
    await answer(browser, key.use(await question(browser)));
    const asked = await question(browser);
    database.clock.set('2026-11-23T08:05:00Z');
    const late = await answer(browser, key.use(asked, { counter: 2 }));
    expect(codeOf(late)).toBe('identity.wrong-factor');
  });

  it('is refused when its counter goes back: somebody copied it', async () => {
    const first = await afterThePassword();
    await answer(first, key.use(await question(first), { counter: 7 }));
    for (const counter of [7, 6, 0]) {
      const next = await afterThePassword();
      const refused = await answer(next, key.use(await question(next), { counter }));
      expect(codeOf(refused)).toBe('identity.wrong-factor');
    }
    const ahead = await afterThePassword();
    expect((await answer(ahead, key.use(await question(ahead), { counter: 8 }))).statusCode).toBe(
      200,
    );
  });

  it('may have no counter at all', async () => {
    for (let time = 0; time < 2; time += 1) {
      const browser = await afterThePassword();
      const signed = key.use(await question(browser), { counter: 0 });
      expect((await answer(browser, signed)).statusCode).toBe(200);
    }
  });

  it('is refused when it is somebody else’s, or nobody’s', async () => {
    const bruno = await anAccount(database, { municipality: cori });
    const keyOfBruno = await givenAPasskey(database, bruno.operatorId);
    for (const other of [keyOfBruno, new AnAuthenticator()]) {
      const browser = await afterThePassword();
      const refused = await answer(browser, other.use(await question(browser)));
      expect(codeOf(refused)).toBe('identity.wrong-factor');
    }
  });

  it('ends the half-open session after five wrong answers', async () => {
    const browser = await afterThePassword();
    for (let time = 0; time < 5; time += 1) {
      const signed = key.use(await question(browser), { verifiesUser: false });
      expect(codeOf(await answer(browser, signed))).toBe('identity.wrong-factor');
    }
    expect(codeOf(await browser.send('POST', '/session/passkey/options'))).toBe(
      'request.signed-out',
    );
  });

  it('is refused with an unknown field, or signatures that are none', async () => {
    const browser = await afterThePassword();
    const signed = key.use(await question(browser));
    for (const wrong of [
      { ...signed, operatorId: ada.operatorId },
      { ...signed, response: { ...signed.response, signature: 'not base 64!' } },
      { ...signed, id: 'a'.repeat(2_000) },
    ]) {
      expect((await answer(browser, wrong)).statusCode).toBe(400);
    }
    const garbled = { ...signed, response: { ...signed.response, authenticatorData: 'AAAA' } };
    expect(codeOf(await answer(browser, garbled))).toBe('identity.wrong-factor');
  });
});
