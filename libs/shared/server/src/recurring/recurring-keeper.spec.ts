import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { UnitOfWork } from '../tenancy/unit-of-work';
import { workerScope } from '../tenancy/worker-scope';
import { aDatabase, SettableClock, type TestDatabase } from '../testing';
import { RecurringKeeper } from './recurring-keeper';
import type { RecurringWork } from './recurring-work';
import type { Rhythm } from './rhythm';

const everyMinute = { everySeconds: 60 };
const atNight = { dailyAt: '03:10' };

interface Row {
  readonly due: Date;
  readonly claimed: Date | null;
  readonly ended: Date | null;
  readonly faults: number;
  readonly fault: string | null;
}

describe('the keeper of recurring work', () => {
  let database: TestDatabase;
  let done: string[];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await aDatabase([]);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    done = [];
    database.clock.set('2026-11-23T08:00:00Z');
    await database.everything('TRUNCATE platform.recurring_work');
  });

  const work = (
    name: string,
    rhythm: Rhythm,
    run: RecurringWork['run'] = () => Promise.resolve(false),
  ): RecurringWork => ({
    recurrence: { name, purpose: 'service', rhythm },
    run: (scope) => {
      done.push(name);
      return run(scope);
    },
  });
  const keeperOf = (...works: RecurringWork[]): RecurringKeeper =>
    new RecurringKeeper(database.workerUnitOfWork, works);
  const row = async (name: string): Promise<Row | undefined> => {
    const [found] = await database.everything<Row>(
      `SELECT due_at AS due, claimed_until AS claimed, ended_at AS ended, faults,
              last_fault AS fault FROM platform.recurring_work WHERE name = $1`,
      [name],
    );
    return found;
  };
  const broken = (): Promise<never> => Promise.reject(new TypeError('Awa Prova'));

  it('does work when it is due, in a scope of its name and purpose, and not before', async () => {
    const seen: unknown[] = [];
    const keeper = keeperOf(
      work('minutely', everyMinute, (scope) => {
        seen.push(scope);
        return Promise.resolve(false);
      }),
    );
    await keeper.runDue();
    database.clock.set('2026-11-23T08:00:59Z');
    await keeper.runDue();
    expect(done).toEqual(['minutely']);
    expect(seen).toEqual([workerScope('service', 'minutely')]);
    database.clock.set('2026-11-23T08:01:00Z');
    await keeper.runDue();
    expect(done).toHaveLength(2);
    expect(await row('minutely')).toEqual({
      due: new Date('2026-11-23T08:02:00Z'),
      claimed: null,
      ended: new Date('2026-11-23T08:01:00Z'),
      faults: 0,
      fault: null,
    });
  });

  it('does the work of a night once, of however many workers', async () => {
    const keepers = Array.from({ length: 5 }, () =>
      keeperOf(work('nightly', atNight, () => pause(20, false))),
    );
    const all = () => Promise.all(keepers.map((keeper) => keeper.runDue()));
    await all();
    expect(done).toEqual([]);
    database.clock.set('2026-11-24T02:10:00Z');
    await all();
    await all();
    expect(done).toEqual(['nightly']);
    expect((await row('nightly'))?.due).toEqual(new Date('2026-11-25T02:10:00Z'));
  });

  it('goes on at once while more waits', async () => {
    let left = 3;
    const keeper = keeperOf(work('slices', atNight, () => Promise.resolve(--left > 0)));
    await keeper.runDue();
    database.clock.set('2026-11-24T02:10:00Z');
    await keeper.runDue();
    expect(done).toHaveLength(3);
  });

  it('delays nothing for what always throws, and tries that again later each time', async () => {
    const keeper = keeperOf(work('broken', atNight, broken), work('whole', everyMinute));
    await keeper.runDue();
    database.clock.set('2026-11-24T02:10:00Z');
    const minutes: number[] = [];
    for (let night = 0; night < 3; night++) {
      await keeper.runDue();
      const due = (await row('broken'))?.due ?? new Date(NaN);
      minutes.push((due.getTime() - database.clock.now().getTime()) / 60_000);
      database.clock.set(due);
    }
    expect(minutes).toEqual([1, 2, 4]);
    expect(await row('broken')).toMatchObject({ faults: 3, fault: 'TypeError', claimed: null });
    expect(done.filter((one) => one === 'whole')).toHaveLength(4);
    await keeperOf(work('broken', atNight)).runDue();
    expect(await row('broken')).toMatchObject({ faults: 0, fault: 'TypeError' });
  });

  it('delays nothing for what hangs', async () => {
    const keeper = keeperOf(
      work('hanging', everyMinute, () => new Promise(() => undefined)),
      work('whole', everyMinute),
    );
    void keeper.runDue();
    while (!(await row('whole'))?.ended) await pause(5);
    database.clock.set('2026-11-23T08:01:30Z');
    void keeper.runDue();
    while (done.length < 3) await pause(5);
    expect(done.toSorted()).toEqual(['hanging', 'whole', 'whole']);
  });

  it('takes over from a worker that was not heard of for a minute', async () => {
    void keeperOf(work('taken', atNight, () => new Promise(() => undefined))).runDue();
    while (!(await row('taken'))) await pause(5);
    database.clock.set('2026-11-24T02:10:00Z');
    void keeperOf(work('taken', atNight, () => new Promise(() => undefined))).runDue();
    while (done.length < 1) await pause(5);
    const other = keeperOf(work('taken', atNight));
    database.clock.set('2026-11-24T02:10:59Z');
    await other.runDue();
    expect(done).toHaveLength(1);
    database.clock.set('2026-11-24T02:11:00Z');
    await other.runDue();
    expect(done).toHaveLength(2);
    expect(await row('taken')).toMatchObject({ due: new Date('2026-11-25T02:10:00Z') });
  });

  it('leaves the rest to another when it stops', async () => {
    const keeper = keeperOf(work('slices', everyMinute, () => pause(50, true)));
    const running = keeper.runDue();
    while (done.length < 1) await pause(5);
    await keeper.beforeApplicationShutdown();
    await running;
    const before = done.length;
    await keeperOf(work('slices', everyMinute)).runDue();
    expect(done).toHaveLength(before + 1);
  });

  it('heeds no time that a clock of later or another rhythm wrote, but clocks may differ a little', async () => {
    database.clock.set('2027-11-23T08:00:00Z');
    await keeperOf(work('minutely', everyMinute)).runDue();
    database.clock.set('2026-11-23T08:00:00Z');
    await keeperOf(work('minutely', everyMinute)).runDue();
    expect(done).toHaveLength(2);
    const behind = new UnitOfWork(
      database.worker,
      new SettableClock(new Date('2026-11-23T07:59:58Z')),
    );
    await new RecurringKeeper(behind, [work('minutely', everyMinute)]).runDue();
    expect(done).toHaveLength(2);
  });

  it('does at the start of a worker what is to be done then, however lately it was', async () => {
    const works = [
      work('first', { everySeconds: 3600, alsoAtStart: true }),
      work('later', everyMinute),
    ];
    const keeper = keeperOf(...works);
    await keeper.runDue();
    await keeper.runDue();
    await keeperOf(...works).runDue();
    expect(done.toSorted()).toEqual(['first', 'first', 'later']);
  });

  it('does not begin with two works of one name', () => {
    expect(() => keeperOf(work('same', atNight), work('same', everyMinute))).toThrow(/called same/);
  });
});
