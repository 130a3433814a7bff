import { ChallengeRequired } from '@one-stop-shop/shared/server';
import { WaitBeforeRetry } from '../domain/problems';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { solved } from '../testing/solved';

const ada = 'ada@spec.invalid';
const home = '203.0.113.7';
const far = '198.51.100.9';

describe('slowing down guesses', () => {
  let database: IdentityDatabase;

  beforeAll(async () => {
    database = await anIdentityDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => database.app.query('DELETE FROM platform.attempt'));

  /** Seconds the attempt has to wait; 0 when it passes, undefined when it is asked for work. */
  const attempt = (
    account = ada,
    network = home,
    proof?: string,
    by: 'letPass' | 'letCodePass' = 'letPass',
  ): Promise<number | undefined> =>
    database.throttle[by](account, { network, solved: proof }).then(
      () => 0,
      (refused: unknown) => {
        if (refused instanceof WaitBeforeRetry) return refused.retryAfterSeconds;
        if (refused instanceof ChallengeRequired) return undefined;
        throw refused;
      },
    );
  const challenged = async (
    account: string,
    network: string,
    by: 'letPass' | 'letCodePass' = 'letPass',
  ): Promise<string> =>
    database.throttle[by](account, { network }).then(() => {
      throw new Error('it passed');
    }, solved);

  const guess = async (times: number, account = ada, network = home): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await attempt(account, network);
      await waitsGoBy();
    }
  };

  const waitsGoBy = (): Promise<unknown> =>
    database.app.query("DELETE FROM platform.attempt WHERE key LIKE 'sign-in-gate:%'");

  it('lets a person mistype four times, then makes each wait longer than the last', async () => {
    await guess(4);
    const waits: unknown[] = [];
    for (let time = 0; time < 6; time += 1) {
      expect(await attempt()).toBe(0);
      waits.push(await attempt());
      await waitsGoBy();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
  });

  it('opens again by itself when the wait is over', async () => {
    await guess(4);
    expect(await attempt()).toBe(0);
    expect(await attempt()).toBe(1);
    await database.app.query(
      'UPDATE platform.attempt SET expire = expire - 1000 WHERE key LIKE $1',
      ['sign-in-gate:%'],
    );
    expect(await attempt()).toBe(0);
  });

  it('does not lengthen the wait of who knocks meanwhile', async () => {
    await guess(7);
    expect(await attempt()).toBe(0);
    const waits = [await attempt(), await attempt(), await attempt()].map(Number);
    expect(Math.max(...waits)).toBeLessThanOrEqual(8);
  });

  it('lets one of a burst through', async () => {
    await guess(12);
    const waits = await Promise.all(Array.from({ length: 10 }, () => attempt()));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
  });

  it('closes neither the account elsewhere nor the office for others', async () => {
    await guess(12);
    expect(await attempt()).toBe(0);
    expect(await attempt()).toBeGreaterThan(0);
    expect(await attempt(ada, far)).toBe(0);
    expect(await attempt('bruno@spec.invalid', home)).toBe(0);
  });

  it('forgets the attempts after a success', async () => {
    await guess(6);
    await database.throttle.letPass(ada, { network: home });
    await database.throttle.forgive(ada, home);
    for (let time = 0; time < 4; time += 1) expect(await attempt()).toBe(0);
  });

  it('slows down many networks on one account, but not where its owner signed in', async () => {
    await database.throttle.letPass(ada, { network: home });
    await database.throttle.forgive(ada, home);
    for (let place = 1; place <= 21; place += 1) await guess(1, ada, `192.0.2.${place}`);
    expect(await attempt(ada, '192.0.2.101')).toBe(0);
    expect(await attempt(ada, '192.0.2.102')).toBeUndefined();
    expect(await attempt(ada, home)).toBe(0);
  }, 20_000);

  it('slows down one network on many accounts, but not those who signed in there', async () => {
    await database.throttle.letPass(ada, { network: home });
    await database.throttle.forgive(ada, home);
    for (let who = 1; who <= 41; who += 1) await guess(1, `guess-${who}@spec.invalid`, home);
    expect(await attempt('guess-101@spec.invalid', home)).toBe(0);
    expect(await attempt('guess-102@spec.invalid', home)).toBeUndefined();
    expect(await attempt(ada, home)).toBe(0);
  }, 20_000);

  it('keeps no owner out by polling faster: work buys a turn of one’s own', async () => {
    for (let place = 1; place <= 21; place += 1) await guess(1, ada, `192.0.2.${place}`);
    // Whoever polls has every turn that waiting would give.
    const polling = () => attempt(ada, '198.51.100.66');
    await polling();
    const proof = await challenged(ada, far);
    await polling();
    expect(await attempt(ada, far, proof)).toBe(0);
    expect(await attempt(ada, far, proof)).toBeUndefined();
  }, 20_000);

  it('lets fifty at once through on one proof no more than once', async () => {
    for (let place = 1; place <= 21; place += 1) await guess(1, ada, `192.0.2.${place}`);
    await attempt(ada, '198.51.100.66');
    const proof = await challenged(ada, far);
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, one) => attempt(ada, `203.0.113.${100 + one}`, proof)),
    );
    expect(tries.filter((wait) => wait === 0)).toHaveLength(1);
  }, 20_000);

  it('sells two tries at a code to a network, not as many as somebody can pay', async () => {
    const codes = (network: string, proof?: string) => attempt(ada, network, proof, 'letCodePass');
    for (let place = 1; place <= 22; place += 1) {
      await codes(`192.0.2.${place}`);
      await waitsGoBy();
    }
    await codes('198.51.100.66');
    for (const time of [1, 2]) {
      const proof = await challenged(ada, far, 'letCodePass');
      expect([time, await codes(far, proof)]).toEqual([time, 0]);
    }
    expect(await codes(far)).toBeGreaterThan(0);
  }, 20_000);

  it('writes down neither addresses nor networks', async () => {
    await attempt();
    const written = JSON.stringify(await database.app.query('SELECT * FROM platform.attempt'));
    expect(written).toContain('sign-in:');
    expect(written).not.toContain(home);
    expect(written).not.toContain('ada');
  });
});
