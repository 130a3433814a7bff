import { Injectable } from '@nestjs/common';
import { mediatorDescribedAnew } from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import type { EventHandlers, RelayedEvent, Transaction } from '@one-stop-shop/shared/server';
import { rewriteMediator } from '../../persistence/mediators';
import { MediatorAccounts } from './mediator-accounts';

/**
 * A mediator is called otherwise or speaks other languages: from now on places are
 * offered in those. Who has no shift yet is written with the first one.
 */
@Injectable()
export class DescribeMediator {
  constructor(private readonly accounts: MediatorAccounts) {}

  subscribe(handlers: EventHandlers): EventHandlers {
    return handlers.on(mediatorDescribedAnew.shape.name.value, (tx, event) =>
      this.describe(tx, event),
    );
  }

  private async describe(tx: Transaction, relayed: RelayedEvent): Promise<void> {
    const { operatorId } = mediatorDescribedAnew.parse(relayed.payload);
    const [account] = await this.accounts.find(tx, { ids: [operatorId], from: dayOf(tx.now) });
    // Without a language nobody can be helped: the desks go on with those they know.
    if (account && account.languages.length > 0) await rewriteMediator(tx, account);
  }
}
