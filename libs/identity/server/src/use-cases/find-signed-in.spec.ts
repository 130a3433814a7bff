import { anAccount, type Account } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, atSignIn, cori } from '../testing/scopes';

describe('finding who is signed in', () => {
  let database: IdentityDatabase;
  let ada: Account;
  let token: string;

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    database.clock.set('2026-11-23T08:00:00Z');
    ada = await anAccount(
      database,
      { municipality: cori },
      { municipality: aprilia, from: '2026-11-24', to: '2026-11-24' },
    );
    token = (await database.signIn.run(atSignIn, { ...ada, network: '203.0.113.7' })).token;
  });

  const municipalities = async (moment: string): Promise<readonly string[] | undefined> => {
    database.clock.set(moment);
    return (await database.findSignedIn.run(atSignIn, token))?.municipalities;
  };

  it('knows nobody behind a token that was never given', async () => {
    token = 'A'.repeat(43);
    expect(await municipalities('2026-11-23T08:00:01Z')).toBeUndefined();
  });

  it('ends a session left alone for twenty minutes', async () => {
    expect(await municipalities('2026-11-23T08:19:59Z')).toEqual([cori]);
    expect(await municipalities('2026-11-23T08:39:58Z')).toEqual([cori]);
    expect(await municipalities('2026-11-23T08:59:58Z')).toBeUndefined();
  });

  it('ends a session after ten hours of work', async () => {
    const busy = Array.from({ length: 39 }, (_, turn) => 15 * (turn + 1) * 60_000);
    const morning = Date.parse('2026-11-23T08:00:00Z');
    for (const later of busy) {
      expect(await municipalities(new Date(morning + later).toISOString())).toEqual([cori]);
    }
    expect(await municipalities('2026-11-23T17:59:59Z')).toEqual([cori]);
    expect(await municipalities('2026-11-23T18:00:00Z')).toBeUndefined();
  });

  it('spares a write when the last sign of life is fresh', async () => {
    await municipalities('2026-11-23T08:00:59Z');
    expect(await seenAt()).toEqual(new Date('2026-11-23T08:00:00Z'));
    await municipalities('2026-11-23T08:01:00Z');
    expect(await seenAt()).toEqual(new Date('2026-11-23T08:01:00Z'));
  });

  it('counts an assignment taken away from the next request on', async () => {
    await database.everything(
      `UPDATE identity.assignment SET valid_to = '2026-11-22'
        WHERE operator_id = $1 AND municipality = $2`,
      [ada.operatorId, cori],
    );
    expect(await municipalities('2026-11-23T08:00:01Z')).toBeUndefined();
  });

  it('begins and ends assignments by the calendar of the desks', async () => {
    const beforeMidnight = '2026-11-23T22:55:00Z';
    database.clock.set(beforeMidnight);
    token = (await database.signIn.run(atSignIn, { ...ada, network: '203.0.113.7' })).token;
    expect(await municipalities(beforeMidnight)).toEqual([cori]);
    expect(await municipalities('2026-11-23T23:00:00Z')).toEqual([aprilia, cori]);

    database.clock.set('2026-11-24T22:55:00Z');
    token = (await database.signIn.run(atSignIn, { ...ada, network: '203.0.113.7' })).token;
    expect(await municipalities('2026-11-24T22:59:59Z')).toEqual([aprilia, cori]);
    expect(await municipalities('2026-11-24T23:00:00Z')).toEqual([cori]);
  });

  async function seenAt(): Promise<Date | undefined> {
    const [session] = await database.unitOfWork.inTransaction(atSignIn, (tx) =>
      tx.query<{ seen_at: Date }>('SELECT seen_at FROM identity.session WHERE operator_id = $1', [
        ada.operatorId,
      ]),
    );
    return session?.seen_at;
  }
});
