import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { PasswordAlone } from '../domain/password-alone';
import { identityEntities } from '../persistence/entities';
import type { SignInThrottle } from '../persistence/sign-in-throttle';
import { seedIdentity } from '../seed/seed-identity';
import { FindSignedIn } from '../use-cases/find-signed-in';
import { SignIn } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { throttlesOn } from './throttles';

/** A database that knows the four municipalities, and the acts around a session on it. */
export interface IdentityDatabase extends TestDatabase {
  readonly throttle: SignInThrottle;
  readonly signIn: SignIn;
  readonly signOut: SignOut;
  readonly findSignedIn: FindSignedIn;
}

export async function anIdentityDatabase(): Promise<IdentityDatabase> {
  const database = await aDatabase(identityEntities);
  await seedIdentity(database.unitOfWork, { demonstration: false });
  const { guessing: throttle } = throttlesOn(database);
  return {
    ...database,
    throttle,
    signIn: new SignIn(database.unitOfWork, throttle, new PasswordAlone(true)),
    signOut: new SignOut(database.unitOfWork),
    findSignedIn: new FindSignedIn(database.unitOfWork),
  };
}
