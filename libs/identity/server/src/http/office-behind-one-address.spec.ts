import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ABrowser } from '../testing/a-browser';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityApi } from '../testing/an-identity-api';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { givenAnApp, type App } from '../testing/factors-of-an-account';
import { cori } from '../testing/scopes';

describe('thirty colleagues behind one address', () => {
  let database: IdentityDatabase;
  let api: NestFastifyApplication;
  const office: { account: Account; app: App }[] = [];

  beforeAll(async () => {
    database = await anIdentityDatabase();
    api = await anIdentityApi(database, { demonstration: false });
    for (let colleague = 0; colleague < 30; colleague += 1) {
      const account = await anAccount(database, { municipality: cori });
      office.push({ account, app: await givenAnApp(database, account.operatorId) });
    }
  });
  afterAll(async () => {
    await api.close();
    await database.close();
  });

  const wrongCodeFor = (app: App): string =>
    String((Number(app()) + 1) % 1_000_000).padStart(6, '0');

  it('all get in on their first morning, though one mistypes everything ten times', async () => {
    const [clumsy, ...others] = office;
    if (!clumsy) throw new Error('an empty office');
    const typing = new ABrowser(api);
    const mistyped: number[] = [];
    for (let time = 0; time < 10; time += 1) {
      const wrong = { ...clumsy.account, password: 'a wrong long password' };
      mistyped.push((await typing.signIn(wrong)).statusCode);
    }
    expect(new Set(mistyped)).toEqual(new Set([401, 429]));
    const statuses = await Promise.all(
      others.map(async ({ account, app }, desk) => {
        const browser = new ABrowser(api);
        const password = await browser.signIn(account);
        // Every third one mistypes the code once.
        if (desk % 3 === 0) {
          await browser.send('POST', '/session/totp', { code: wrongCodeFor(app) });
        }
        const code = await browser.send('POST', '/session/totp', { code: app() });
        const work = await browser.send('GET', '/work');
        return [password.statusCode, code.statusCode, work.statusCode];
      }),
    );
    expect(statuses).toEqual(others.map(() => [200, 200, 200]));
  });
});
