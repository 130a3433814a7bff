import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { ABrowser } from './a-browser';
import { anAccount, type Account } from './an-account';
import { givenAnApp, type App } from './factors-of-an-account';
import { cori } from './scopes';

/** Somebody at a desk with an authenticator app, signed in with it. */
export interface SignedInSomebody {
  readonly account: Account;
  readonly app: App;
  readonly browser: ABrowser;
}

export async function somebodySignedIn(
  api: NestFastifyApplication,
  database: TestDatabase,
): Promise<SignedInSomebody> {
  const account = await anAccount(database, { municipality: cori });
  const app = await givenAnApp(database, account.operatorId);
  const browser = new ABrowser(api);
  await signInAgain(browser, { account, app });
  return { account, app, browser };
}

/** Signs in with password and code; each step of the clock has one code. */
export async function signInAgain(
  browser: ABrowser,
  { account, app }: Pick<SignedInSomebody, 'account' | 'app'>,
  steps = 0,
): Promise<void> {
  await browser.signIn(account);
  const opened = await browser.send('POST', '/session/totp', { code: app(steps) });
  if (opened.statusCode !== 200) throw new Error(`not signed in: ${opened.body}`);
}
