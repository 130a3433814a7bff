import { Injectable } from '@nestjs/common';
import { MessageTypes, UnitOfWork, workerScope } from '@one-stop-shop/shared/server';
import { municipalitiesToMark } from '../persistence/calls-to-mark';
import { LookAtCalls } from './look-at-calls';

/**
 * Looks at calls in every municipality: those that could not be told when they were planned, and
 * all of them again when somebody has said something anew of any number.
 */
@Injectable()
export class MarkCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly looking: LookAtCalls,
  ) {}

  /** True when more wait. */
  async run(): Promise<boolean> {
    const municipalities = await this.unitOfWork.inTransaction(
      workerScope('messages', 'mark-calls'),
      (tx) => municipalitiesToMark(tx, this.types.kinds),
    );
    let isMore = false;
    for (const municipality of municipalities) {
      const scope = workerScope('messages', 'mark-calls', municipality);
      const waits = await this.unitOfWork.inTransaction(scope, (tx) =>
        this.looking.of(tx, municipality),
      );
      isMore ||= waits;
    }
    return isMore;
  }
}
