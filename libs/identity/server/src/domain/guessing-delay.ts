/** How patient the sign-in is with one account, one network or the two together. */
export interface Patience {
  /** Wrong attempts within a day that cost nothing. */
  readonly freeAttempts: number;
  readonly longestWaitSeconds: number;
  /**
   * How many tries a day of one account at one network may be bought with a proof of work
   * instead of waiting among others' tries; left out where it is nobody else's wait.
   */
  readonly boughtTries?: number;
}

/** Somebody at this network tries this account. */
export const withThePair: Patience = { freeAttempts: 4, longestWaitSeconds: 900 };

// Many networks try one account, or one network tries many accounts. Whoever comes from a
// new place shares the wait with the guessers, and would lose each turn to who polls
// faster: a proof of work is a turn of one's own. The wait of the pair stays.
export const withTheAccount: Patience = {
  freeAttempts: 20,
  longestWaitSeconds: 30,
  boughtTries: Infinity,
};
export const withTheNetwork: Patience = {
  freeAttempts: 40,
  longestWaitSeconds: 30,
  boughtTries: Infinity,
};

// A code has a million values and comes after a right password: whoever tries the codes of
// one account from many networks knows its password, and waits long. Its owner has two
// tries of their own wherever they are; a thousand networks that buy theirs too guess
// right on one day of 150.
export const withTheCodesOfAnAccount: Patience = {
  freeAttempts: 20,
  longestWaitSeconds: 900,
  boughtTries: 2,
};

/**
 * Seconds that must pass after the given attempt, counted from 1, before the next:
 * none at first, then 1, 2, 4, 8 … up to the longest.
 */
export function secondsToWait(attempt: number, patience: Patience): number {
  const beyond = attempt - patience.freeAttempts;
  if (beyond <= 0) return 0;
  return Math.min(2 ** (beyond - 1), patience.longestWaitSeconds);
}
