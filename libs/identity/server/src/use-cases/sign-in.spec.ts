import { NotPermitted } from '@one-stop-shop/shared/server';
import { WrongCredentials } from '../domain/problems';
import { anAccount, type Account } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, atSignIn, cori } from '../testing/scopes';

const network = '203.0.113.7';

describe('signing in', () => {
  let database: IdentityDatabase;
  let ada: Account;

  beforeAll(async () => {
    database = await anIdentityDatabase();
    ada = await anAccount(database, { municipality: cori }, { municipality: aprilia });
  });
  afterAll(() => database.close());

  const signIn = (
    attempt: Partial<Parameters<typeof database.signIn.run>[1]>,
  ): ReturnType<typeof database.signIn.run> =>
    database.signIn.run(atSignIn, {
      email: ada.email,
      password: ada.password,
      network,
      ...attempt,
    });

  const sessions = (): Promise<{ token_hash: string }[]> =>
    database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query<{ token_hash: string }>('SELECT token_hash FROM identity.session'),
    );

  it('opens a session for the work of today', async () => {
    const { answer } = await signIn({});
    expect(answer).toEqual({
      next: 'work',
      session: {
        operatorId: ada.operatorId,
        name: 'Ada Prova',
        role: 'desk_operator',
        municipalities: [aprilia, cori],
        permissions: expect.arrayContaining(['scheduling.see-agenda', 'notifications.record-call']),
        roles: [{ role: 'desk_operator', municipalities: [aprilia, cori] }],
      },
    });
  });

  it('gives a token of 256 bits and keeps only its hash', async () => {
    const { token } = await signIn({});
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(JSON.stringify(await sessions())).not.toContain(token);
  });

  it('does not mind the case of the address', async () => {
    const { answer } = await signIn({ email: ` ${ada.email.toUpperCase()} ` });
    expect(answer).toMatchObject({ session: { operatorId: ada.operatorId } });
  });

  it('answers the same to a wrong password and to an unknown address', async () => {
    const refusals = await Promise.all([
      signIn({ password: 'another long password' }).catch((error: unknown) => error),
      signIn({ email: 'nobody@spec.invalid' }).catch((error: unknown) => error),
    ]);
    expect(refusals[0]).toBeInstanceOf(WrongCredentials);
    expect(refusals[1]).toEqual(refusals[0]);
  });

  it('opens nothing for somebody without work today', async () => {
    const gone = await anAccount(database, { municipality: cori, to: '2026-11-22' });
    const before = await sessions();
    await expect(signIn(gone)).rejects.toThrow(NotPermitted);
    expect(await sessions()).toEqual(before);
  });

  it('ends the session that the browser still held', async () => {
    const { token: old } = await signIn({});
    await signIn({ replaces: old });
    expect(await database.findSignedIn.run(atSignIn, old)).toBeUndefined();
  });
});
