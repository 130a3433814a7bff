import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RecurringWork, type WorkerScope } from '@one-stop-shop/shared/server';
import { purgeOldInvitations } from '../persistence/old-invitations';

/** Forgets invitations used or withdrawn long ago; who joined and when stays with the account. */
@Injectable()
export class PurgeInvitations implements RecurringWork {
  readonly recurrence = {
    name: 'purge-invitations',
    purpose: 'service',
    rhythm: { dailyAt: '03:40' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, purgeOldInvitations);
  }
}
