import type { Transaction } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';

/**
 * The question that messages ask about appointments; the app binds it to
 * scheduling. It reads in the caller's transaction, so what is sent is what is so.
 */
export abstract class AppointmentFacts {
  /** By id, however many in a few statements; what is not in the transaction's scope is missing. */
  abstract of(
    tx: Transaction,
    appointmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, AppointmentToTell>>;

  /** Undefined when there is no such appointment in the scope of the transaction. */
  abstract find(tx: Transaction, appointmentId: string): Promise<AppointmentToTell | undefined>;
}
