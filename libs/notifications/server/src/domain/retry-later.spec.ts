import { mostAttempts, retryLater } from './retry-later';

describe('a message that could not be sent', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const secondsAfter = (attempts: number): number | undefined => {
    const next = retryLater(now, attempts);
    return next && (next.getTime() - now.getTime()) / 1_000;
  };

  it('waits longer after each attempt, and at most an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(secondsAfter)).toEqual([
      30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600,
    ]);
  });

  it('is given up after ten attempts', () => {
    expect(secondsAfter(mostAttempts - 1)).toBeDefined();
    expect(secondsAfter(mostAttempts)).toBeUndefined();
  });
});
