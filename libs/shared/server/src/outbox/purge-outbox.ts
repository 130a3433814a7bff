import { Injectable } from '@nestjs/common';
import { purgeSlice } from '../recurring/purge-slice';
import type { RecurringWork } from '../recurring/recurring-work';
import type { WorkerScope } from '../tenancy/access-scope';
import { UnitOfWork } from '../tenancy/unit-of-work';

/** Forgets events long after everybody who follows them had them. */
@Injectable()
export class PurgeOutbox implements RecurringWork {
  readonly recurrence = {
    name: 'purge-outbox',
    purpose: 'service',
    rhythm: { dailyAt: '03:10' },
  } as const;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(scope: WorkerScope): Promise<boolean> {
    return this.unitOfWork.inTransaction(scope, (tx) =>
      purgeSlice(tx, {
        table: 'platform.outbox',
        key: 'id',
        // One that still waits for somebody is needed for that, however old.
        where: `relayed_at < $1
                AND NOT EXISTS (SELECT FROM platform.delivery WHERE delivery.event = old.id)`,
        olderThanDays: 30,
      }),
    );
  }
}
