import { Injectable } from '@nestjs/common';
import {
  MessageTypes,
  recordReading,
  UnitOfWork,
  workerScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { findSent, municipalityOfSent, record } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';

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
        const instead = isTooLate ? undefined : await this.insteadOf(tx, message);
        if (instead) await planCallInstead(tx, message, instead);
        return true;
      },
    );
  }

  /** The channel by which an operator reaches the person instead, if there is one. */
  private async insteadOf(tx: Transaction, message: MessageEntity): Promise<string | undefined> {
    const type = this.types.of(message.kind);
    if (type.audience === 'staff') return undefined;
    const [content] = await type.contentOf(tx, [message]);
    if (!content) return undefined;
    const { municipality } = message;
    await recordReading(tx, { municipality, subjects: content.subjects, ...type.reads });
    return this.channels.byHandFor(content.contact);
  }
}
