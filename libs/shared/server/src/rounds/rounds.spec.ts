import { setTimeout as pause } from 'node:timers/promises';
import { Rounds } from './rounds';

describe('rounds', () => {
  const run = async (
    outcomes: readonly (boolean | Error)[],
    ms: number,
  ): Promise<{ rounds: number; failures: unknown[] }> => {
    const failures: unknown[] = [];
    let count = 0;
    const rounds = new Rounds(
      () => {
        const outcome = outcomes[count++] ?? false;
        return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
      },
      { pauseMs: 100, onFailure: (error) => failures.push(error) },
    );
    rounds.start();
    rounds.start();
    await pause(ms);
    await rounds.stop();
    return { rounds: count, failures };
  };

  it('follow at once while there is more to do, then after a pause', async () => {
    const { rounds } = await run([true, true, true, true, false], 50);
    expect(rounds).toBe(5);
  });

  it('pause when there is nothing to do', async () => {
    const { rounds } = await run([], 350);
    expect(rounds).toBeGreaterThanOrEqual(2);
    expect(rounds).toBeLessThanOrEqual(4);
  });

  it('go on after failures, told of the first in a row only', async () => {
    const [first, second, third] = [new Error('1'), new Error('2'), new Error('3')];
    const { failures, rounds } = await run([first, second, true, third, true], 1_300);
    expect(failures).toEqual([first, third]);
    expect(rounds).toBeGreaterThan(5);
  });

  it('end with the round under way', async () => {
    let over = false;
    const rounds = new Rounds(
      async () => {
        await pause(100);
        over = true;
        return true;
      },
      { pauseMs: 10, onFailure: () => undefined },
    );
    rounds.start();
    await pause(20);
    await rounds.stop();
    expect(over).toBe(true);
  });

  it('leave a round behind that hangs', async () => {
    const hanging = new Rounds(() => new Promise(() => undefined), {
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
