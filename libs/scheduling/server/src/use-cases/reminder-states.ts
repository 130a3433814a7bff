import type { AgendaEntry, ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';

/** What the agenda asks of the messages; the app binds the answer. */
export abstract class ReminderStates {
  /** By appointment id; one that is missing has no reminder. */
  abstract of(
    tx: Transaction<OperatorScope>,
    appointments: readonly Pick<AgendaEntry, 'id' | 'startsAt'>[],
  ): Promise<ReadonlyMap<string, ReminderState>>;
}
