import type { Refusal } from '@one-stop-shop/shared/front-office';

/** Code of the refusal after too many wrong attempts. */
export const waitFirst = 'identity.wait-before-retry';

/** How long the server wants to be left alone. */
export function secondsToWait({ problem }: Refusal): number {
  const seconds = Number(problem['retryAfterSeconds']);
  return seconds > 0 ? Math.ceil(seconds) : 5;
}
