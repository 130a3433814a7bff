import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type {
  Account as OwnAccount,
  Passkey,
  PasskeyCreation,
  TotpSetup,
} from '@one-stop-shop/identity/contracts';
import { ABrowser, type Answer } from '../testing/a-browser';
import { AnAuthenticator } from '../testing/an-authenticator';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { anAccount } from '../testing/an-account';
import { appWith, givenAPasskey } from '../testing/factors-of-an-account';
import { atSignIn, cori } from '../testing/scopes';
import { signInAgain, somebodySignedIn, type SignedInSomebody } from '../testing/signing-in';

describe('the factors of one’s own account', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: SignedInSomebody;

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
    ada = await somebodySignedIn(api, database);
  });

  const send = (...asked: Parameters<ABrowser['send']>): Promise<Answer> =>
    ada.browser.send(...asked);
  const account = async (): Promise<OwnAccount> =>
    (await send('GET', '/account')).json<OwnAccount>();
  const question = async (): Promise<PasskeyCreation> =>
    (await send('POST', '/account/passkeys/options')).json<PasskeyCreation>();
  const add = async (name = 'Chiave blu', key = new AnAuthenticator()): Promise<Answer> =>
    send('POST', '/account/passkeys', { name, response: key.make(await question()) });
  const untilWaiting = async (transactions: number): Promise<void> => {
    for (let waiting = 0; waiting < transactions;) {
      const [{ count = 0 } = {}] = await database.everything<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      waiting = count;
    }
  };
  const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code;

  it('are shown to their owner', async () => {
    expect(await account()).toEqual({
      name: 'Ada Prova',
      email: ada.account.email,
      passkeys: [],
      authenticatorApp: { confirmedAt: '2026-11-23T07:55:00.000Z' },
      password: { setAt: '2026-11-23T08:00:00.000Z' },
      provider: false,
    });
  });

  it('grow by a passkey, which opens the next session', async () => {
    const key = new AnAuthenticator();
    const added = await add('Chiave blu', key);
    expect(added.statusCode).toBe(201);
    expect(added.json()).toEqual({
      id: expect.any(String),
      name: 'Chiave blu',
      backedUp: false,
      createdAt: '2026-11-23T08:00:00.000Z',
    });
    const elsewhere = new ABrowser(api);
    expect((await elsewhere.signIn(ada.account)).json()).toMatchObject({
      factors: ['passkey', 'totp'],
    });
    const asked = await elsewhere.send('POST', '/session/passkey/options');
    const response = key.use(asked.json());
    expect((await elsewhere.send('POST', '/session/passkey', { response })).statusCode).toBe(200);
    expect((await account()).passkeys[0]).toMatchObject({
      lastUsedAt: '2026-11-23T08:00:00.000Z',
    });
  });

  it('tell the browser which passkeys there are already', async () => {
    const key = new AnAuthenticator();
    await add('Chiave blu', key);
    expect(await question()).toMatchObject({
      rp: { id: 'localhost', name: 'One Stop Shop LT/1' },
      user: { name: ada.account.email, displayName: 'Ada Prova' },
      excludeCredentials: [{ id: key.id, type: 'public-key' }],
      authenticatorSelection: { userVerification: 'required' },
    });
  });

  it.each([
    ['for another site', { origin: 'https://sportello.example' }],
    ['for another host', { rpId: 'sportello.example' }],
    ['without a PIN or a finger', { verifiesUser: false }],
    ['as if it were used', { type: 'webauthn.get' }],
  ])('refuse a passkey made %s', async (_, wrong) => {
    const response = new AnAuthenticator().make(await question(), wrong);
    const refused = await send('POST', '/account/passkeys', { name: 'Chiave', response });
    expect(refused.statusCode).toBe(422);
    expect(codeOf(refused)).toBe('identity.passkey-refused');
    expect((await account()).passkeys).toEqual([]);
  });

  it('refuse a passkey made for the question of another session, or for one long ago', async () => {
    const other = await somebodySignedIn(api, database);
    const asked = await other.browser.send('POST', '/account/passkeys/options');
    await question();
    const response = new AnAuthenticator().make(asked.json());
    expect(codeOf(await send('POST', '/account/passkeys', { name: 'Chiave', response }))).toBe(
      'identity.passkey-refused',
    );
    const late = new AnAuthenticator().make(await question());
    database.clock.set('2026-11-23T08:05:00Z');
    expect(
      codeOf(await send('POST', '/account/passkeys', { name: 'Chiave', response: late })),
    ).toBe('identity.passkey-refused');
  });

  it('refuse a passkey twice, also one that somebody else has', async () => {
    const key = new AnAuthenticator();
    const response = key.make(await question());
    expect((await send('POST', '/account/passkeys', { name: 'Uno', response })).statusCode).toBe(
      201,
    );
    expect(codeOf(await send('POST', '/account/passkeys', { name: 'Due', response }))).toBe(
      'identity.passkey-refused',
    );
    expect(codeOf(await add('Ancora', key))).toBe('identity.passkey-refused');
    const bruno = await anAccount(database, { municipality: cori });
    const keyOfBruno = await givenAPasskey(database, bruno.operatorId);
    expect(codeOf(await add('Di Bruno', keyOfBruno))).toBe('identity.passkey-refused');
  });

  it('are ten passkeys at most', async () => {
    for (let made = 0; made < 10; made += 1) expect((await add()).statusCode).toBe(201);
    expect(codeOf(await send('POST', '/account/passkeys/options'))).toBe(
      'identity.too-many-passkeys',
    );
  });

  it('get other names', async () => {
    const { id } = (await add()).json<Passkey>();
    const renamed = await send('PATCH', `/account/passkeys/${id}`, { name: ' Telefono 2 ' });
    expect(renamed.json()).toMatchObject({ id, name: 'Telefono 2' });
  });

  it.each(['', ' ', 'x'.repeat(61), 'a\u0000b', 'a\nb'])('don’t get the name %p', async (name) => {
    const { id } = (await add()).json<Passkey>();
    expect((await send('PATCH', `/account/passkeys/${id}`, { name })).statusCode).toBe(400);
  });

  it('of others are unknown, in the same words as those that never were', async () => {
    const bruno = await anAccount(database, { municipality: cori });
    await givenAPasskey(database, bruno.operatorId);
    const [{ id = '' } = {}] = await database.everything<{ id: string }>(
      'SELECT id FROM identity.passkey WHERE operator_id = $1',
      [bruno.operatorId],
    );
    const never = '01900000-0000-7000-8000-000000000000';
    for (const [method, body] of [
      ['PATCH', { name: 'Mia' }],
      ['DELETE', undefined],
    ] as const) {
      const foreign = await send(method, `/account/passkeys/${id}`, body);
      const unknown = await send(method, `/account/passkeys/${never}`, body);
      expect(foreign.statusCode).toBe(404);
      expect({ ...foreign.json<object>(), requestId: '' }).toEqual({
        ...unknown.json<object>(),
        requestId: '',
      });
    }
    expect((await send('DELETE', '/account/passkeys/not-a-uuid')).statusCode).toBe(400);
  });

  it('change over to another authenticator app with its first code', async () => {
    const begun = await send('POST', '/account/authenticator-app');
    const { uri, secret, qr } = begun.json<TotpSetup>();
    expect(uri).toContain(`otpauth://totp/One%20Stop%20Shop%20LT%2F1:`);
    expect(qr.size).toBeGreaterThan(20);
    expect(qr.path).toMatch(/^M\d+ \d+h\d+v1h-\d+z/);
    const newApp = appWith(database, secret);
    const confirm = (code: string): Promise<Answer> =>
      send('POST', '/account/authenticator-app/confirm', { code });

    expect(codeOf(await confirm(ada.app(1)))).toBe('identity.wrong-factor');
    expect((await confirm(newApp())).statusCode).toBe(204);
    const elsewhere = new ABrowser(api);
    await elsewhere.signIn(ada.account);
    const old = await elsewhere.send('POST', '/session/totp', { code: ada.app(1) });
    expect(codeOf(old)).toBe('identity.wrong-factor');
    const sameCode = await elsewhere.send('POST', '/session/totp', { code: newApp() });
    expect(codeOf(sameCode)).toBe('identity.wrong-factor');
    const next = await elsewhere.send('POST', '/session/totp', { code: newApp(1) });
    expect(next.statusCode).toBe(200);
  });

  it('don’t change by an app that was only begun', async () => {
    await send('POST', '/account/authenticator-app');
    database.clock.set('2026-11-23T08:00:30Z');
    await signInAgain(new ABrowser(api), ada);
    const nothingBegun = await somebodySignedIn(api, database);
    const confirmed = await nothingBegun.browser.send(
      'POST',
      '/account/authenticator-app/confirm',
      {
        code: nothingBegun.app(1),
      },
    );
    expect(codeOf(confirmed)).toBe('identity.wrong-factor');
  });

  it('never become none', async () => {
    expect(codeOf(await send('DELETE', '/account/authenticator-app'))).toBe('identity.last-factor');
    const { id } = (await add()).json<Passkey>();
    expect((await send('DELETE', '/account/authenticator-app')).statusCode).toBe(204);
    expect(codeOf(await send('DELETE', `/account/passkeys/${id}`))).toBe('identity.last-factor');
    expect((await account()).passkeys).toHaveLength(1);
  });

  it('never become none, though both are given up at the same moment', async () => {
    const { id } = (await add()).json<Passkey>();
    const bothWait = database.unitOfWork.inTransaction(atSignIn, async (tx) => {
      await tx.query('SELECT 1 FROM identity.passkey WHERE id = $1 FOR UPDATE', [id]);
      await tx.query('SELECT 1 FROM identity.authenticator_app WHERE operator_id = $1 FOR UPDATE', [
        ada.account.operatorId,
      ]);
      const answers = Promise.all([
        send('DELETE', '/account/authenticator-app'),
        send('DELETE', `/account/passkeys/${id}`),
      ]);
      await untilWaiting(2);
      return { answers };
    });
    const { answers } = await bothWait;
    expect((await answers).map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
  });

  it('change only for who showed within ten minutes who they are', async () => {
    const { id } = (await add()).json<Passkey>();
    database.clock.set('2026-11-23T08:10:01Z');
    const changes: Parameters<ABrowser['send']>[] = [
      ['POST', '/account/passkeys/options'],
      ['PATCH', `/account/passkeys/${id}`, { name: 'Altra' }],
      ['DELETE', `/account/passkeys/${id}`],
      ['POST', '/account/authenticator-app'],
      ['POST', '/account/authenticator-app/confirm', { code: '123456' }],
      ['DELETE', '/account/authenticator-app'],
      ['PUT', '/account/password', { oldPassword: 'x', newPassword: 'y' }],
    ];
    for (const change of changes) {
      const refused = await send(...change);
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toMatchObject({
        code: 'identity.prove-again',
        ways: ['passkey', 'totp'],
      });
    }
    expect((await send('POST', '/session/totp', { code: ada.app() })).statusCode).toBe(200);
    expect((await send('PATCH', `/account/passkeys/${id}`, { name: 'Altra' })).statusCode).toBe(
      200,
    );
  });

  it('are shown anew under another token; the session ends when it would have', async () => {
    const before = ada.browser.cookies.get('__Host-desk-session') ?? '';
    database.clock.set('2026-11-23T08:15:00Z');
    await send('POST', '/session/totp', { code: ada.app() });
    const after = ada.browser.cookies.get('__Host-desk-session');
    expect(after).not.toBe(before);
    const [session] = await database.everything<{ ends_at: Date }>(
      'SELECT ends_at FROM identity.session WHERE operator_id = $1',
      [ada.account.operatorId],
    );
    expect(session?.ends_at).toEqual(new Date('2026-11-23T18:00:00Z'));
  });

  it('are never asked for by a password where there is a factor', async () => {
    database.clock.set('2026-11-23T08:10:01Z');
    const { password } = ada.account;
    expect(codeOf(await send('POST', '/session/password', { password }))).toBe(
      'identity.wrong-factor',
    );
  });
});
