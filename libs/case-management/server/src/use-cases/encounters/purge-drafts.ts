import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RecurringWork, type WorkerScope } from '@one-stop-shop/shared/server';
import { purgeOldDrafts } from '../../persistence/encounters/encounter-drafts';

/** Forgets what was begun two weeks ago and never recorded. */
@Injectable()
export class PurgeDrafts implements RecurringWork {
  readonly recurrence = {
    name: 'purge-drafts',
    purpose: 'service',
    rhythm: { dailyAt: '03:55' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, purgeOldDrafts);
  }
}
