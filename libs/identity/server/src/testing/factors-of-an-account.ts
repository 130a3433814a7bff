import { SealedSecrets } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { Secret, TOTP } from 'otpauth';
import { RelyingParty } from '../domain/relying-party';
import { EnrolAuthenticatorApp } from '../use-cases/enrol-authenticator-app';
import { EnrolPasskey } from '../use-cases/enrol-passkey';
import { AnAuthenticator } from './an-authenticator';
import { atSignIn } from './scopes';
import { publicUrl, secret } from './settings';

const relyingParty = new RelyingParty(publicUrl);

/** Shows the code of an authenticator app, now or so many steps of 30 seconds away. */
export type App = (steps?: number) => string;

/** The app that reads a secret as `TotpSetup` shows it. */
export function appWith(database: TestDatabase, shown: string): App {
  const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
  return (steps = 0) =>
    totp.generate({ timestamp: database.clock.now().getTime() + steps * 30_000 });
}

/** Gives an account an authenticator app, set up five minutes ago. */
export async function givenAnApp(database: TestDatabase, operatorId: string): Promise<App> {
  const enrol = new EnrolAuthenticatorApp(relyingParty, new SealedSecrets(secret));
  const now = database.clock.now();
  database.clock.set(new Date(now.getTime() - 5 * 60_000));
  const app = await database.unitOfWork.inTransaction(atSignIn, async (tx) => {
    const begun = appWith(database, (await enrol.begin(tx, operatorId)).secret);
    await enrol.confirm(tx, operatorId, begun());
    return begun;
  });
  database.clock.set(now);
  return app;
}

/** Gives an account a passkey. */
export async function givenAPasskey(
  database: TestDatabase,
  operatorId: string,
  name = 'Chiave',
): Promise<AnAuthenticator> {
  const enrol = new EnrolPasskey(relyingParty);
  const authenticator = new AnAuthenticator();
  const holder = operatorId;
  await database.unitOfWork.inTransaction(atSignIn, async (tx) => {
    const asked = await enrol.ask(tx, { operatorId, holder });
    await enrol.keep(tx, { operatorId, holder }, { name, response: authenticator.make(asked) });
  });
  return authenticator;
}
