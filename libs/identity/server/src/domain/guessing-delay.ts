/** How patient the sign-in is with one account, one network or the two together. */
export interface Patience {
  /** Wrong attempts within a day that cost nothing. */
  readonly freeAttempts: number;
  readonly longestWaitSeconds: number;
}

/** Somebody at this network tries this account. */
export const withThePair: Patience = { freeAttempts: 4, longestWaitSeconds: 900 };

// Many networks try one account, or one network tries many accounts. The waits stay
// short, for whoever comes from a new place shares them with the guessers.
export const withTheAccount: Patience = { freeAttempts: 20, longestWaitSeconds: 30 };
export const withTheNetwork: Patience = { freeAttempts: 40, longestWaitSeconds: 30 };

// A code has a million values and comes after a right password: whoever tries the
// codes of one account from many networks knows its password, and waits long.
export const withTheCodesOfAnAccount: Patience = { freeAttempts: 20, longestWaitSeconds: 900 };

/**
 * Seconds that must pass after the given attempt, counted from 1, before the next:
 * none at first, then 1, 2, 4, 8 … up to the longest.
 */
export function secondsToWait(attempt: number, patience: Patience): number {
  const beyond = attempt - patience.freeAttempts;
  if (beyond <= 0) return 0;
  return Math.min(2 ** (beyond - 1), patience.longestWaitSeconds);
}
