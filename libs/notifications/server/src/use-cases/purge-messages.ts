import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RecurringWork, type WorkerScope } from '@one-stop-shop/shared/server';
import { purgeOldMessages } from '../persistence/old-messages';

/**
 * Forgets messages three months after their visit: until then the agenda shows what reached the
 * person, letters come back, and the state of the service counts what failed.
 */
@Injectable()
export class PurgeMessages implements RecurringWork {
  readonly recurrence = {
    name: 'purge-messages',
    purpose: 'service',
    rhythm: { dailyAt: '03:30' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, purgeOldMessages);
  }
}
