import type { Transaction } from '@one-stop-shop/shared/server';

/** How many people are to be called today; whoever plans the calls answers. */
export abstract class CallsToMake {
  /** @returns undefined for who doesn't see the list of calls */
  abstract count(tx: Transaction): Promise<number | undefined>;
}
