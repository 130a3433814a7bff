import { Injectable } from '@nestjs/common';
import { mediatorWorkEnded, type MediatorWorkEnded } from '@one-stop-shop/identity/contracts';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import {
  Subscriber,
  type EventSubscriber,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { holdCalendar } from '../../persistence/reservations';
import { cutShift, readShiftsToEnd } from '../../persistence/shifts';
import { isAssignedThroughout, MediatorAccounts } from './mediator-accounts';

/** A mediator or practitioner works for a municipality no longer: nobody is offered a place with them there. */
@Injectable()
export class EndMediatorsShifts implements EventSubscriber {
  readonly subscriber = new Subscriber('end-mediators-shifts', 'service').on(
    mediatorWorkEnded,
    (tx, event) => this.end(tx, event),
  );

  constructor(private readonly accounts: MediatorAccounts) {}

  /**
   * Visits that are booked stay: whoever keeps the agenda talks to those people. Grants stay with
   * them: without the role they show nobody, and with the role given anew they count again.
   */
  private async end(
    tx: Transaction<WorkerScope>,
    { municipality, operatorId, lastDay }: MediatorWorkEnded,
  ): Promise<void> {
    await holdCalendar(tx, [municipality], 'to-change');
    const today = dayOf(tx.now);
    const firstWithout = plusDays(lastDay, 1);
    // A shift that is over by now stays as it was, however late the news is.
    const lasting = firstWithout > today ? firstWithout : today;
    const shifts = await readShiftsToEnd(tx, municipality, operatorId, lasting);
    const [account] = await this.accounts.find(tx, { ids: [operatorId], from: firstWithout });
    for (const { id, practices, validFrom, validBefore } of shifts) {
      const days = { practices, validFrom, validUntil: validBefore && plusDays(validBefore, -1) };
      // Who was assigned anew meanwhile, or has the other profession too, has shifts of that work.
      if (account && isAssignedThroughout(account, municipality, days)) continue;
      await cutShift(tx, municipality, id, { validFrom, validBefore: firstWithout });
    }
  }
}
