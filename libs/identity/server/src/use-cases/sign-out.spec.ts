import { anAccount } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { atSignIn, cori } from '../testing/scopes';

describe('signing out', () => {
  let database: IdentityDatabase;

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  it('ends this session at once and no other', async () => {
    const ada = { ...(await anAccount(database, { municipality: cori })), network: '203.0.113.7' };
    const here = await database.signIn.run(atSignIn, ada);
    const elsewhere = await database.signIn.run(atSignIn, ada);

    await database.signOut.run(atSignIn, here.token);

    expect(await database.findSignedIn.run(atSignIn, here.token)).toBeUndefined();
    expect(await database.findSignedIn.run(atSignIn, elsewhere.token)).toBeDefined();
  });

  it('does not mind a session that has ended already', async () => {
    await expect(database.signOut.run(atSignIn, 'A'.repeat(43))).resolves.toBeUndefined();
  });
});
