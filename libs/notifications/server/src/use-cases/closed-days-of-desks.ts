import { dayOf, plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { callHorizon, daysToLookAhead } from '../domain/call-horizon';
import type { ClosedDays } from '../domain/closed-days';

/**
 * The question when no desk of a municipality works; the app binds it to scheduling. It reads
 * in the caller's transaction, so that a closure counts from the moment it is entered.
 */
export abstract class ClosedDaysOfDesks {
  /** Of the days from the first to the second, both included. */
  abstract of(
    tx: Transaction,
    municipality: string,
    from: LocalDay,
    to: LocalDay,
  ): Promise<ClosedDays>;
}

/** Until when a call of this municipality is today's, see {@link callHorizon}. */
export async function callHorizonAt(
  tx: Transaction,
  closedDays: ClosedDaysOfDesks,
  municipality: string,
): Promise<Date> {
  const today = dayOf(tx.now);
  const last = plusDays(today, daysToLookAhead);
  return callHorizon(tx.now, await closedDays.of(tx, municipality, today, last));
}
