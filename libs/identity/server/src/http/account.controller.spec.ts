import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ABrowser, type Answer } from '../testing/a-browser';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { signInAgain, somebodySignedIn, type SignedInSomebody } from '../testing/signing-in';

describe('one’s own password', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  let ada: SignedInSomebody;
  const newPassword = 'gatto lampada fiume sedia';

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
    ada = await somebodySignedIn(api, database);
  });

  const change = (wishes: object = {}): Promise<Answer> =>
    ada.browser.send('PUT', '/account/password', {
      oldPassword: ada.account.password,
      newPassword,
      ...wishes,
    });
  const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code;

  it('changes; wherever else one was signed in, one no longer is', async () => {
    const elsewhere = new ABrowser(api);
    await signInAgain(elsewhere, ada, 1);
    expect((await change()).statusCode).toBe(204);
    expect((await elsewhere.send('GET', '/work')).statusCode).toBe(401);
    expect((await ada.browser.send('GET', '/work')).statusCode).toBe(200);

    expect(codeOf(await new ABrowser(api).signIn(ada.account))).toBe('identity.wrong-credentials');
    const next = await new ABrowser(api).signIn({ ...ada.account, password: newPassword });
    expect(next.json()).toMatchObject({ next: 'second-factor' });
  });

  it('changes only for who knows the old one', async () => {
    const refused = await change({ oldPassword: 'another long password' });
    expect(refused.statusCode).toBe(422);
    expect(codeOf(refused)).toBe('identity.wrong-password');
    expect((await new ABrowser(api).signIn(ada.account)).statusCode).toBe(200);
  });

  it('is not to be guessed in a session left open', async () => {
    const codes: string[] = [];
    for (let time = 0; time < 7; time += 1) {
      codes.push(codeOf(await change({ oldPassword: `guess ${time}` })));
    }
    expect(codes.at(0)).toBe('identity.wrong-password');
    expect(codes.at(-1)).toBe('identity.wait-before-retry');
  });

  it.each([
    ['corta corta', 'identity.password-too-short'],
    ['password123456789', 'identity.password-too-common'],
    ['gatto lampada Prova sedia', 'identity.password-too-common'],
  ])('does not become %p', async (wanted, code) => {
    const refused = await change({ newPassword: wanted });
    expect(refused.statusCode).toBe(422);
    expect(codeOf(refused)).toBe(code);
    expect(refused.body).not.toContain(wanted);
  });

  it.each([
    ['of 257 characters', { newPassword: 'x'.repeat(257) }],
    ['that is none', { newPassword: '' }],
    ['without the old one', { oldPassword: undefined }],
    ['for somebody else', { operatorId: '01900000-0000-7000-8000-000000000000' }],
  ])('is refused %s before looking at anything', async (_, wishes) => {
    expect((await change(wishes)).statusCode).toBe(400);
  });
});
