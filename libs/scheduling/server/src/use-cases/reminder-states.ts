import type { AgendaEntry, ReminderState } from '@one-stop-shop/scheduling/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import type { UntoldVisit } from '../domain/untold-visit';

/** What the agenda asks of the messages; the app binds the answer. */
export abstract class ReminderStates {
  /** By appointment id; one that is missing has no reminder. */
  abstract of(
    tx: Transaction<OperatorScope>,
    appointments: readonly Pick<AgendaEntry, 'id' | 'startsAt'>[],
  ): Promise<ReadonlyMap<string, ReminderState>>;

  /** Visits on these days, both included, that a change took away from people who were not told. */
  abstract untoldOn(
    tx: Transaction<OperatorScope>,
    from: LocalDay,
    to: LocalDay,
  ): Promise<readonly UntoldVisit[]>;
}
