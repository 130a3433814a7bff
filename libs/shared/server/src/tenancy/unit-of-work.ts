import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import type { AccessScope } from './access-scope';
import { enterScope } from './enter-scope';
import { Transaction } from './transaction';

/**
 * Opens a transaction whose first statement tells the database who asks, for
 * which municipalities and why. The settings end with the transaction, so a
 * pooled connection never carries them to the next request.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  inTransaction<Scope extends AccessScope, Result>(
    scope: Scope,
    work: (tx: Transaction<Scope>) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (manager) => {
      const now = this.clock.now();
      // The first statement of the work goes out right behind the scope, in this order.
      // Had the scope been refused, the transaction would refuse the rest.
      const entered = enterScope(manager, scope, now);
      const [, result] = await Promise.all([entered, work(new Transaction(manager, scope, now))]);
      return result;
    });
  }
}
