import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import type { AccessScope } from './access-scope';
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
      await enter(manager, scope);
      return work(new Transaction(manager, scope, this.clock.now()));
    });
  }
}

async function enter(manager: EntityManager, scope: AccessScope): Promise<void> {
  await manager.query(
    `SELECT set_config('app.asker', $1, true), set_config('app.municipalities', $2, true),
            set_config('app.operator', $3, true), set_config('app.visitor_key', $4, true),
            set_config('app.request', $5, true), set_config('app.purpose', $6, true),
            set_config('lock_timeout', '2s', true)`,
    [
      scope.asker,
      scope.municipalities.join(),
      scope.asker === 'operator' ? scope.operatorId : '',
      scope.asker === 'visitor' ? (scope.visitorKey ?? '') : '',
      scope.requestId,
      scope.purpose,
    ],
  );
}
