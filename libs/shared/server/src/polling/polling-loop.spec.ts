import { setTimeout as pause } from 'node:timers/promises';
import { PollingLoop } from './polling-loop';

describe('a polling loop', () => {
  const run = async (
    outcomes: readonly (boolean | Error)[],
    ms: number,
  ): Promise<{ rounds: number; failures: unknown[] }> => {
    const failures: unknown[] = [];
    let count = 0;
    const loop = new PollingLoop(
      () => {
        const outcome = outcomes[count++] ?? false;
        return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
      },
      { pauseMs: 100, onFailure: (error) => failures.push(error) },
    );
    loop.start();
    loop.start();
    await pause(ms);
    await loop.stop();
    return { rounds: count, failures };
  };

  it('follows at once while there is more to do, then after a pause', async () => {
    const { rounds } = await run([true, true, true, true, false], 50);
    expect(rounds).toBe(5);
  });

  it('pauses when there is nothing to do', async () => {
    const { rounds } = await run([], 350);
    expect(rounds).toBeGreaterThanOrEqual(2);
    expect(rounds).toBeLessThanOrEqual(4);
  });

  it('goes on after failures, telling of the first in a row only', async () => {
    const [first, second, third] = [new Error('1'), new Error('2'), new Error('3')];
    const { failures, rounds } = await run([first, second, true, third, true], 1_300);
    expect(failures).toEqual([first, third]);
    expect(rounds).toBeGreaterThan(5);
  });

  it('ends with the round under way', async () => {
    let over = false;
    const loop = new PollingLoop(
      async () => {
        await pause(100);
        over = true;
        return true;
      },
      { pauseMs: 10, onFailure: () => undefined },
    );
    loop.start();
    await pause(20);
    await loop.stop();
    expect(over).toBe(true);
  });

  it('leaves a round behind that hangs', async () => {
    const hanging = new PollingLoop(() => new Promise(() => undefined), {
      pauseMs: 10,
      patienceMs: 100,
      onFailure: () => undefined,
    });
    hanging.start();
    const askedAt = performance.now();
    await hanging.stop();
    expect(performance.now() - askedAt).toBeGreaterThan(90);
  });
});
