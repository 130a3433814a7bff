import { Injectable } from '@nestjs/common';
import { UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import type { DueMessage } from '../domain/message';
import { markEnqueued } from '../persistence/due-messages';

/**
 * Finds what is due in every municipality. The rows are the truth and the queue is
 * only their clock: with the queue erased, the next sweeps fill it again.
 */
@Injectable()
export class SweepMessages {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The messages that need a job now, at most so many; they are marked as having one. */
  run(most: number): Promise<DueMessage[]> {
    return this.unitOfWork.inTransaction(workerScope('messages', 'sweep'), (tx) =>
      markEnqueued(tx, most),
    );
  }
}
