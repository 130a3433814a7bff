import { Logger } from '@nestjs/common';
import { anAccount } from '../testing/an-account';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { aprilia, atSignIn, cori } from '../testing/scopes';
import { MeasureReadings } from './measure-readings';

describe('what one account reads in a day', () => {
  let database: IdentityDatabase;
  let measure: MeasureReadings;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await anIdentityDatabase();
    measure = new MeasureReadings(database.workerUnitOfWork);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.everything('DELETE FROM identity.reading_day');
    await database.everything('ALTER TABLE platform.read_audit DISABLE TRIGGER USER');
    await database.everything('DELETE FROM platform.read_audit');
    await database.everything('DELETE FROM platform.outbox');
    database.clock.set('2026-11-23T08:00:00Z');
  });

  const signedIn = async (): Promise<{ operatorId: string; token: string }> => {
    const account = await anAccount(database, { municipality: cori }, { municipality: aprilia });
    return { operatorId: account.operatorId, token: await inAgain(account) };
  };
  const inAgain = async (account: { email: string; password: string }): Promise<string> => {
    const entered = await database.signIn.run(atSignIn, { ...account, network: '192.0.2.1' });
    if (!('token' in entered)) throw new Error('not signed in');
    return entered.token;
  };
  /** Reads about so many people, beginning with one of the district. */
  const reads = (
    reader: string,
    people: number,
    { at = database.clock.now(), from = 1, where = cori, purpose = 'desk-work' } = {},
  ) =>
    database.everything(
      `INSERT INTO platform.read_audit
         (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
          request_id)
       SELECT $1, $2, 'desk_operator', $5, 'appointment', lpad(to_hex(one), 32, '0')::uuid,
              '{visit}', $6, 'spec'
         FROM generate_series($3::int, $3::int + $4::int - 1) AS one`,
      [at, reader, from, people, where, purpose],
    );
  const daysAgo = (days: number): Date =>
    new Date(Date.parse('2026-11-23T08:00:00Z') - days * 86_400_000);
  const isAsked = async (token: string) =>
    (await database.findSignedIn.run(atSignIn, token))?.readsNobody !== undefined;
  const told = () =>
    database.everything<{ municipality: string }>(
      `SELECT municipality FROM platform.outbox WHERE name = 'read-past-habit' ORDER BY municipality`,
    );

  it('asks who it is far past its habit, in each of its sessions', async () => {
    const account = await anAccount(database, { municipality: cori });
    const [one, other] = [await inAgain(account), await inAgain(account)];
    await reads(account.operatorId, 300);
    await measure.run();
    expect(await isAsked(one)).toBe(false);
    await reads(account.operatorId, 1, { from: 301 });
    await measure.run();
    expect(await isAsked(one)).toBe(true);
    expect(await isAsked(other)).toBe(true);
  });

  it('counts a person once, however often they are read about', async () => {
    const { operatorId, token } = await signedIn();
    for (let time = 0; time < 5; time += 1) {
      await reads(operatorId, 200);
      await measure.run();
    }
    expect(await isAsked(token)).toBe(false);
  });

  it('leaves alone who does so daily, from the first round on', async () => {
    const [daily, once] = [await signedIn(), await signedIn()];
    for (const days of [1, 3, 5]) await reads(daily.operatorId, 400, { at: daysAgo(days) });
    await reads(once.operatorId, 400, { at: daysAgo(2) });
    for (const { operatorId } of [daily, once]) await reads(operatorId, 500);
    await measure.run();
    expect([await isAsked(daily.token), await isAsked(once.token)]).toEqual([false, true]);
  });

  it('adds up what is read in several municipalities, and tells the contact of each once', async () => {
    const { operatorId, token } = await signedIn();
    await reads(operatorId, 160);
    await reads(operatorId, 160, { from: 1_000, where: aprilia });
    await measure.run();
    expect(await isAsked(token)).toBe(true);
    database.clock.set('2026-11-23T09:00:00Z');
    await reads(operatorId, 900, { from: 5_000 });
    await measure.run();
    await measure.run();
    expect(await told()).toEqual([{ municipality: aprilia }, { municipality: cori }]);
  });

  it('asks once for each step: again when it has doubled', async () => {
    const account = await anAccount(database, { municipality: cori });
    await reads(account.operatorId, 400);
    await measure.run();
    database.clock.set('2026-11-23T08:01:00Z');
    const token = await inAgain(account);
    await reads(account.operatorId, 200, { from: 401 });
    await measure.run();
    expect(await isAsked(token)).toBe(false);
    await reads(account.operatorId, 1, { from: 601 });
    await measure.run();
    expect(await isAsked(token)).toBe(true);
  });

  it('goes on asking past midnight, and counts a new day anew', async () => {
    database.clock.set('2026-11-23T22:59:50Z');
    const { operatorId, token } = await signedIn();
    await reads(operatorId, 301);
    database.clock.set('2026-11-23T23:00:05Z');
    await measure.run();
    expect(await isAsked(token)).toBe(true);
    await reads(operatorId, 250, { from: 1_000 });
    await measure.run();
    expect(await told()).toHaveLength(1);
  });

  it('counts what was read while nobody counted', async () => {
    const { operatorId, token } = await signedIn();
    await reads(operatorId, 150);
    await measure.run();
    await reads(operatorId, 151, { from: 151, at: new Date('2026-11-23T08:02:00Z') });
    database.clock.set('2026-11-23T08:15:00Z');
    await measure.run();
    expect(await isAsked(token)).toBe(true);
  });

  it('is not the measure of emergencies and of what the service reads for an office', async () => {
    const { operatorId, token } = await signedIn();
    await reads(operatorId, 500, { purpose: 'change-of-hours' });
    await reads(operatorId, 500, { from: 1_000, purpose: 'emergency-access' });
    await reads('visitor', 500, { purpose: 'own-appointment' });
    await reads('nobody-with-an-account', 500);
    await measure.run();
    expect(await isAsked(token)).toBe(false);
    expect(await told()).toEqual([]);
  });

  it('keeps nobody who was read about past the next day, and no day past a habit', async () => {
    const { operatorId } = await signedIn();
    await reads(operatorId, 20, { at: daysAgo(1) });
    await measure.run();
    const kept = () =>
      database.everything(
        `SELECT day::text, people, cardinality(subjects) AS known FROM identity.reading_day`,
      );
    expect(await kept()).toEqual([{ day: '2026-11-22', people: 20, known: 20 }]);
    database.clock.set('2026-11-24T08:00:00Z');
    await measure.run();
    expect(await kept()).toEqual([{ day: '2026-11-22', people: 20, known: 0 }]);
    database.clock.set('2026-12-24T08:00:00Z');
    await measure.run();
    expect(await kept()).toEqual([]);
  });

  it('is counted by one process at a time', async () => {
    const { operatorId } = await signedIn();
    await reads(operatorId, 400);
    await Promise.all(Array.from({ length: 5 }, () => measure.run()));
    expect(await told()).toHaveLength(1);
  });

  it('looks at the last minutes only, among the readings of a month', async () => {
    // Of fifty accounts, evenly over thirty days; many more take minutes to write.
    const readings = Number(process.env['READINGS'] ?? 50_000);
    await database.everything(
      `INSERT INTO platform.read_audit
         (read_at, reader, role, municipality, subject_kind, subject, field_classes, purpose,
          request_id)
       SELECT $1::timestamptz - one * (interval '30 days' / $2::int),
              lpad(to_hex(one % 50), 32, '0')::uuid::text, 'desk_operator',
              (ARRAY['059001', '059005', '059006'])[one % 3 + 1],
              'appointment', lpad(to_hex(one % 9000), 32, '0')::uuid, '{visit}', 'desk-work', 'spec'
         FROM generate_series(1, $2::int) AS one`,
      [database.clock.now(), readings],
    );
    await database.everything('ANALYZE platform.read_audit');
    await measure.run();
    await database.everything(`SELECT pg_stat_reset()`);
    const read = async (): Promise<number> => {
      await database.everything('SELECT pg_stat_force_next_flush()');
      const [stats] = await database.everything<{ read: string }>(
        `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS read FROM pg_stat_user_tables
          WHERE relid IN (SELECT relid FROM pg_partition_tree('platform.read_audit'))`,
      );
      return Number(stats?.read);
    };
    await measure.run();
    await database.worker.query('SELECT pg_stat_force_next_flush()');
    const rows = await read();
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(1_000);
  }, 600_000);
});
