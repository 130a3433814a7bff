import { type Refusal, isRefusal } from '@one-stop-shop/shared/front-office';

import type { Countdown } from './countdown';

/**
 * Does the work; where too many wrong attempts went before, the seconds for which the server wants
 * to be left alone run down instead. Rejects as the work does otherwise.
 */
export async function orWait(countdown: Countdown, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!isRefusal(failure, 'identity.wait-before-retry')) throw failure;
    countdown.start(secondsToWait(failure));
  }
}

function secondsToWait({ problem }: Refusal): number {
  const seconds = Number(problem['retryAfterSeconds']);
  return seconds > 0 ? Math.ceil(seconds) : 5;
}
