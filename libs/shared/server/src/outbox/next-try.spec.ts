import { nextTry } from './next-try';

describe('the next try of an event', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const secondsAfter = (failures: number): number =>
    (nextTry(now, failures).getTime() - now.getTime()) / 1_000;

  it('comes later after each failure, and within ten minutes', () => {
    expect([1, 2, 3, 4, 9, 10, 11, 50].map(secondsAfter)).toEqual([
      2, 4, 8, 16, 512, 600, 600, 600,
    ]);
  });
});
