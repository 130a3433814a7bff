import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RecurringWork, type WorkerScope } from '@one-stop-shop/shared/server';
import { purgeOldRecognitions } from '../../persistence/recognition/old-recognitions';

/** Forgets for what visits were looked at, and whom they were proposed; whose they are stays written. */
@Injectable()
export class PurgeRecognitions implements RecurringWork {
  readonly recurrence = {
    name: 'purge-recognitions',
    purpose: 'service',
    rhythm: { dailyAt: '03:50' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, purgeOldRecognitions);
  }
}
