import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { cori } from '../testing/scopes';

type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

describe('the session over HTTP', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: Account;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database);
    ada = await anAccount(database, { municipality: cori });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });
  beforeEach(() => database.clock.set('2026-11-23T08:00:00Z'));

  const signIn = (body: object, address = '203.0.113.7'): Promise<Answer> =>
    api.inject({ method: 'POST', url: '/session', payload: body, remoteAddress: address });

  const credentials = (): object => ({ email: ada.email, password: ada.password });

  const cookieOf = (answer: Answer): string =>
    String(answer.headers['set-cookie']).split(';')[0] ?? '';

  const get = (url: string, cookie: string): Promise<Answer> =>
    api.inject({ method: 'GET', url, headers: { cookie } });

  it('sets a cookie that scripts, other hosts and other sites never get', async () => {
    const answer = await signIn(credentials());
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      next: 'work',
      session: { operatorId: ada.operatorId, municipalities: [cori] },
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const [pair, ...attributes] = String(answer.headers['set-cookie']).split('; ');
    expect(pair).toMatch(/^__Host-desk-session=[\w-]{43}$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect(answer.body).not.toContain(pair?.split('=')[1]);
  });

  it('opens the routes that the role allows, in the scope of the session', async () => {
    const cookie = cookieOf(await signIn(credentials()));
    const { statusCode, ...answer } = await get('/work', cookie);
    expect(statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      asker: 'operator',
      operatorId: ada.operatorId,
      role: 'desk_operator',
      municipalities: [cori],
      purpose: 'desk-work',
      requestId: expect.any(String),
    });
    expect((await get('/work/beyond', cookie)).statusCode).toBe(403);
    expect((await get('/work/undeclared', cookie)).statusCode).toBe(403);
  });

  it.each(['', '__Host-desk-session=', `__Host-desk-session=${'A'.repeat(43)}`, 'a=b; %00=%E0'])(
    'answers 401 to the cookie "%s"',
    async (cookie) => {
      for (const url of ['/work', '/session']) {
        const answer = await get(url, cookie);
        expect(answer.statusCode).toBe(401);
        expect(answer.json()).toMatchObject({ code: 'request.signed-out' });
      }
    },
  );

  it('shows the session, ends it, and knows nobody afterwards', async () => {
    const cookie = cookieOf(await signIn(credentials()));
    expect((await get('/session', cookie)).json()).toMatchObject({ name: 'Ada Prova' });

    const out = await api.inject({ method: 'DELETE', url: '/session', headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(
      /^__Host-desk-session=; Max-Age=0; Path=\/; .*Secure/,
    );
    expect((await get('/session', cookie)).statusCode).toBe(401);
    expect((await get('/work', cookie)).statusCode).toBe(401);
  });

  it('ends a session left alone for twenty minutes', async () => {
    const cookie = cookieOf(await signIn(credentials()));
    database.clock.set('2026-11-23T08:20:00Z');
    expect((await get('/work', cookie)).statusCode).toBe(401);
  });

  it('answers the same to a wrong password and to an unknown address', async () => {
    const wrong = await signIn({ email: ada.email, password: 'another long password' });
    const unknown = await signIn({ email: 'nobody@spec.invalid', password: ada.password });
    for (const answer of [wrong, unknown]) {
      const { requestId, ...problem } = answer.json<Record<string, unknown>>();
      expect(requestId).toEqual(expect.any(String));
      expect(problem).toEqual({
        type: 'urn:problem:identity.wrong-credentials',
        title: 'identity.wrong-credentials',
        status: 401,
        code: 'identity.wrong-credentials',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('asks guessers to wait, with the seconds in Retry-After', async () => {
    const guess = { email: 'guessed@spec.invalid', password: 'a guess among many others' };
    const statuses: number[] = [];
    let last = await signIn(guess, '192.0.2.9');
    while (last.statusCode === 401 && statuses.length < 20) {
      statuses.push(last.statusCode);
      last = await signIn(guess, '192.0.2.9');
    }
    expect(statuses.length).toBeGreaterThanOrEqual(5);
    expect(last.statusCode).toBe(429);
    expect(last.json()).toMatchObject({ code: 'identity.wait-before-retry' });
    expect(Number(last.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await signIn(credentials())).statusCode).toBe(200);
  });

  it.each([
    ['a password of 10 kB', { password: 'p'.repeat(10_000) }],
    ['no password', { password: undefined }],
    ['an address of 10 kB', { email: `${'a'.repeat(10_000)}@spec.invalid` }],
    ['an address that is none', { email: 'ada' }],
    ['NUL in the address', { email: 'a\u0000da@spec.invalid' }],
    ['a number for a password', { password: 123_456_789_012_345 }],
    ['an unknown field', { role: 'desk_operator' }],
  ])('refuses %s before looking at anything', async (_, wrong) => {
    const answer = await signIn({ ...credentials(), ...wrong });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'request.invalid' });
    expect(answer.body).not.toContain('ppp');
  });

  it('takes NUL in a password for any other wrong character', async () => {
    const answer = await signIn({ ...credentials(), password: 'a long\u0000 enough password' });
    expect(answer.statusCode).toBe(401);
  });

  it('shows anyone the municipalities', async () => {
    const answer = await get('/public/municipalities', '');
    expect(answer.json()).toContainEqual({
      code: cori,
      name: 'Cori',
      neighbours: ['059022', '059005', '059001'],
    });
  });
});
