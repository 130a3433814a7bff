import { Injectable } from '@nestjs/common';
import { MessageTypes, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import type { DueMessage } from '../domain/message';
import { markEnqueued } from '../persistence/due-messages';
import { SendPorts } from './send-port';

/**
 * Finds what is due in every municipality and can be sent here. The rows are the truth and the queue is
 * only their clock: with the queue erased, the next sweeps fill it again.
 */
@Injectable()
export class SweepMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly ports: SendPorts,
  ) {}

  /** The messages that need a job now, at most so many; they are marked as having one. */
  run(most: number): Promise<DueMessage[]> {
    return this.unitOfWork.inTransaction(workerScope('messages', 'sweep'), (tx) =>
      markEnqueued(tx, { kinds: this.types.kinds, channels: this.ports.channels }, most),
    );
  }
}
