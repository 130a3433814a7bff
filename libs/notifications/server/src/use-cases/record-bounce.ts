import { Injectable, Logger } from '@nestjs/common';
import {
  contentsOf,
  errorCodeOf,
  isPassing,
  MessageTypes,
  recordReading,
  UnitOfWork,
  workerScope,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { findSent, municipalityOfSent, record } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';

const log = new Logger('bounces');

/** A letter that was sent has come back: the desk sees it, and calls where it can. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: MessageTypes,
    private readonly channels: Channels,
  ) {}

  /** False when there is no such letter, or it came back already. */
  async run(messageId: string): Promise<boolean> {
    const municipality = await this.unitOfWork.inTransaction(
      workerScope('messages', messageId),
      (tx) => municipalityOfSent(tx, messageId),
    );
    if (!municipality) return false;
    return this.unitOfWork.inTransaction(
      workerScope('messages', messageId, municipality),
      async (tx) => {
        const message = await findSent(tx, messageId);
        if (!message) return false;
        await record(tx, message, { state: 'bounced', lastError: 'bounced', settledAt: tx.now });
        const isTooLate = message.aboutStartsAt <= tx.now;
        if (isTooLate || !this.types.knows(message.kind)) return true;
        const instead = await this.insteadOf(tx, message);
        if (instead) await planCallInstead(tx, message, instead);
        return true;
      },
    );
  }

  /**
   * The channel by which an operator reaches the person instead, if there is one. That a type
   * can't say so keeps no letter from having come back, nor those behind it in the mailbox.
   */
  private async insteadOf(
    tx: Transaction<WorkerScope>,
    message: MessageEntity,
  ): Promise<string | undefined> {
    const type = this.types.of(message.kind);
    if (type.audience === 'staff') return undefined;
    const found = await tx.attempt(async () => {
      const [content] = await contentsOf(tx, type, [message]);
      const calls = content?.calls ?? [];
      const subjects = calls.flatMap((call) => call.subjects);
      await recordReading(tx, { municipality: message.municipality, subjects, ...type.reads });
      return this.channels.byHandFor(calls);
    });
    if (found.done) return found.result;
    if (isPassing(found.error)) throw found.error;
    log.error(`message ${message.id}: nobody is called instead, ${errorCodeOf(found.error)}`);
    return undefined;
  }
}
