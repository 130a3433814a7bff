import type { Transaction } from '@one-stop-shop/shared/server';

/** By whom those who come don't want to be received; the app binds the answer. */
export abstract class VisitWishes {
  /** Ids of mediators by appointment; one that is missing wishes nothing. Never why. */
  abstract unwanted(
    tx: Transaction,
    appointments: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
}
