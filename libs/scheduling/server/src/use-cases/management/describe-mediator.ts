import { Injectable } from '@nestjs/common';
import {
  mediatorDescribedAnew,
  type MediatorDescribedAnew,
} from '@one-stop-shop/identity/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { Subscriber, type EventSubscriber, type Transaction } from '@one-stop-shop/shared/server';
import { rewriteMediator } from '../../persistence/mediators';
import { MediatorAccounts } from './mediator-accounts';

/**
 * A mediator is called otherwise or speaks other languages: from now on places are
 * offered in those. Who has no shift yet is written with the first one.
 */
@Injectable()
export class DescribeMediator implements EventSubscriber {
  readonly subscriber = new Subscriber('describe-mediator', 'service').on(
    mediatorDescribedAnew,
    (tx, event) => this.describe(tx, event),
  );

  constructor(private readonly accounts: MediatorAccounts) {}

  private async describe(tx: Transaction, { operatorId }: MediatorDescribedAnew): Promise<void> {
    const [account] = await this.accounts.find(tx, { ids: [operatorId], from: dayOf(tx.now) });
    // Without a language nobody can be helped: the desks go on with those they know.
    if (account && account.languages.length > 0) await rewriteMediator(tx, account);
  }
}
