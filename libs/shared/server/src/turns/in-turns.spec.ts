import { inTurns } from './in-turns';

/** Takes a while for each step. */
function* busy(steps: number, onStep: (step: number) => void = () => undefined) {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 4;
    while (performance.now() < until);
    onStep(step);
    yield;
  }
  return steps;
}

describe('long work in turns', () => {
  it('comes to its end, and lets others work in between', async () => {
    let others = 0;
    const other = setInterval(() => (others += 1), 1);
    await expect(inTurns(busy(40))).resolves.toBe(40);
    clearInterval(other);
    expect(others).toBeGreaterThan(4);
  });

  it('stops at the next step when nobody waits for it', async () => {
    const leaving = new AbortController();
    const left = new Error('left');
    let last = 0;
    const work = inTurns(
      busy(1_000, (step) => (last = step)),
      leaving.signal,
    );
    setTimeout(() => leaving.abort(left), 10);
    await expect(work).rejects.toBe(left);
    expect(last).toBeLessThan(900);
  });

  it('is not even begun for somebody who has left', async () => {
    const begun: number[] = [];
    const work = inTurns(
      busy(1, (step) => begun.push(step)),
      AbortSignal.abort(),
    );
    await expect(work).rejects.toThrow();
    expect(begun).toEqual([]);
  });
});
