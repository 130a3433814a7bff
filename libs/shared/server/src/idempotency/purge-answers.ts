import { Injectable } from '@nestjs/common';
import { purgeSlice } from '../recurring/purge-slice';
import type { RecurringWork } from '../recurring/recurring-work';
import type { WorkerScope } from '../tenancy/access-scope';
import { UnitOfWork } from '../tenancy/unit-of-work';

/** Forgets answers that no page repeats any more; from then on the same key does the work anew. */
@Injectable()
export class PurgeAnswers implements RecurringWork {
  readonly recurrence = {
    name: 'purge-answers',
    purpose: 'service',
    rhythm: { dailyAt: '03:20' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, (tx) =>
      purgeSlice(tx, {
        table: 'platform.answer_given',
        key: 'municipality, key',
        where: 'given_at < $1',
        olderThanDays: 30,
      }),
    );
  }
}
