import { SealedSecrets } from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { findApp } from '../persistence/authenticator-apps';
import { signInScope } from '../http/sign-in-scope';
import { SealAppsAnew } from './seal-apps-anew';

const before = 'the first secret of a service, over 32';
const present = 'the second secret of a service, over 32';

describe('secrets of authenticator apps', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase([]);
  });
  afterAll(() => database.close());

  const plain = Buffer.from('twenty bytes of them');
  const ada = '0190a1b2-0000-7000-8000-0000000000a1';
  const lost = '0190a1b2-0000-7000-8000-0000000000a2';

  it('are sealed with the present secret when the api starts, so that the one before can go', async () => {
    const sealedBefore = new SealedSecrets(before).seal('authenticator app', ada, plain);
    const ofNobody = new SealedSecrets('a secret that nobody names any more!').seal(
      ...['authenticator app', lost, plain],
    );
    for (const [id, sealed] of [
      [ada, sealedBefore],
      [lost, ofNobody],
    ] as const) {
      await database.everything(
        `INSERT INTO identity.operator (id, email, name, created_at) VALUES ($1, $2, 'Ada', now())`,
        [id, `${id}@comune.example`],
      );
      await database.everything(
        `INSERT INTO identity.authenticator_app
           (operator_id, in_use, sealed_secret, made_at, confirmed_at) VALUES ($1, true, $2, now(), now())`,
        [id, sealed],
      );
    }
    const changed = new SealedSecrets(present, before);
    const sealing = new SealAppsAnew(database.unitOfWork, changed);
    expect(await sealing.run()).toBe(1);
    expect(await sealing.run()).toBe(0);
    const later = new SealedSecrets(present);
    const found = await database.unitOfWork.inTransaction(signInScope('spec'), (tx) =>
      findApp(tx, later, ada, { inUse: true }),
    );
    expect(found?.secret).toEqual(plain);
  });
});
