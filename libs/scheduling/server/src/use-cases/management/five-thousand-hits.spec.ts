import { monitorEventLoopDelay } from 'node:perf_hooks';
import { longestHitList } from '@one-stop-shop/scheduling/contracts';
import { AskerLeft } from '@one-stop-shop/shared/server';
import type { EntitySubscriberInterface } from 'typeorm';
import { afternoons, busyCori } from '../../testing/busy-desk';
import { anAdministrator, DeskMorning, ManagingMorning } from '../../testing';

const howMany = 5_000;

/** Alone it takes one to two seconds, with no pause over 100 ms; others work on this machine too. */
const patience = { wholeMs: 12_000, pauseMs: 500 };

class Statements implements EntitySubscriberInterface {
  count = 0;

  afterQuery(): void {
    this.count += 1;
  }
}

describe('a change that hits five thousand visits', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  const statements = new Statements();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    await desk.rows(busyCori(howMany));
    managing = new ManagingMorning(desk);
    desk.database.app.subscribers.push(statements);
  });
  afterAll(() => desk.end());
  beforeEach(() => {
    statements.count = 0;
  });

  const readings = async (): Promise<number> => {
    const [row] = await desk.rows<{ all: number }>(
      'SELECT count(*)::int AS all FROM platform.read_audit',
    );
    return row?.all ?? 0;
  };

  it('stops when nobody waits for its preview any more, and leaves nothing', async () => {
    const leaving = new AbortController();
    const preview = managing.preview(afternoons, anAdministrator(), leaving.signal);
    setTimeout(() => leaving.abort(new AskerLeft()), 150);
    await expect(preview).rejects.toThrow(AskerLeft);
    expect(await readings()).toBe(0);
  });

  it('is seen soon, in few statements, and others are answered meanwhile', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const begunAt = performance.now();
    const preview = await managing.preview(afternoons);
    const tookMs = performance.now() - begunAt;
    delay.disable();
    const pauseMs = delay.max / 1e6;
    process.stderr.write(
      `${howMany} hits: ${tookMs.toFixed(0)} ms, pause ${pauseMs.toFixed(0)} ms\n`,
    );
    expect(preview.hits).toHaveLength(longestHitList);
    const others = howMany - longestHitList;
    expect(preview.beyond).toMatchObject({ hits: others, placed: others, told: { email: 2_000 } });
    expect(await readings()).toBe(howMany);
    expect(statements.count).toBeLessThan(40);
    expect(tookMs).toBeLessThan(patience.wholeMs);
    expect(pauseMs).toBeLessThan(patience.pauseMs);
  });

  it('is made in few statements too, and everybody is told once', async () => {
    const { seen } = await managing.preview(afternoons);
    statements.count = 0;
    const applied = await managing.make(afternoons, { seen });
    expect(applied).toMatchObject({ moved: howMany, cancelled: 0, told: { email: 2_500 } });
    expect(statements.count).toBeLessThan(60);
    expect(await managing.news()).toHaveLength(2_500);
  });
});
