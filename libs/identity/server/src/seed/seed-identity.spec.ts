import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { identityEntities } from '../persistence/entities';
import { PasswordAlone } from '../domain/password-alone';
import { throttlesOn } from '../testing/throttles';
import { atSignIn } from '../testing/scopes';
import { SignIn } from '../use-cases/sign-in';
import { municipalityFacts } from './municipality-facts';
import { seedIdentity } from './seed-identity';

describe('the seed of identity', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await aDatabase(identityEntities);
  });
  afterEach(() => database.close());

  const rows = (): Promise<unknown[]> =>
    database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query(`SELECT (SELECT count(*)::int FROM identity.municipality) AS municipalities,
                       (SELECT count(*)::int FROM identity.operator) AS operators,
                       (SELECT count(*)::int FROM identity.assignment) AS assignments,
                       (SELECT count(*)::int FROM identity.data_protection_contact) AS contacts`),
    );

  it('names as neighbours every other municipality, once', () => {
    const codes = municipalityFacts.map(({ code }) => code);
    for (const { code, neighbours } of municipalityFacts) {
      expect([code, ...neighbours].toSorted()).toEqual(codes.toSorted());
    }
  });

  it('makes a working sign-in for each municipality and role, and the same when run again', async () => {
    const signIns = await seedIdentity(database.unitOfWork, { demonstration: true });
    expect(await seedIdentity(database.unitOfWork, { demonstration: true })).toEqual(signIns);
    expect(await rows()).toEqual([
      { municipalities: 4, operators: 14, assignments: 27, contacts: 4 },
    ]);

    const { guessing: throttle } = throttlesOn(database);
    const signIn = new SignIn(database.unitOfWork, throttle, new PasswordAlone(true));
    for (const { municipality, role, email, password } of signIns) {
      const { answer } = await signIn.run(atSignIn, { email, password, network: 'here' });
      expect(answer).toMatchObject({
        session: {
          roles: expect.arrayContaining([
            { role, municipalities: expect.arrayContaining([municipality]) },
          ]),
        },
      });
    }
  });

  it('makes no accounts outside a demonstration', async () => {
    expect(await seedIdentity(database.unitOfWork, { demonstration: false })).toEqual([]);
    expect(await rows()).toEqual([
      { municipalities: 4, operators: 0, assignments: 0, contacts: 0 },
    ]);
  });
});
