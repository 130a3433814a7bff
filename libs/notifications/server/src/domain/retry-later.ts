const firstPauseMs = 30_000;
const longestPauseMs = 60 * 60_000;

/** After so many attempts a message has failed, and the desk sees it on the same day. */
export const mostAttempts = 10;

/**
 * When a message is tried again after its n-th attempt failed for a passing
 * reason: 30 s later, then twice as long each time, at most an hour. Ten attempts
 * span about three hours, longer than greylisting and most outages.
 * @returns undefined when it was the last one
 */
export function retryLater(now: Date, attempts: number): Date | undefined {
  if (attempts >= mostAttempts) return undefined;
  return new Date(now.getTime() + Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs));
}
