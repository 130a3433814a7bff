import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
  UnitOfWork,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { letterSortOf } from '../domain/letter-cap';
import { retryLater } from '../domain/retry-later';
import { record, takeDue, type Recorded } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';
import { SendPort, type SendOutcome } from './send-port';
import { WriteLetters, type AddressedLetter } from './write-letters';

type Outcome = SendOutcome | { readonly result: 'dropped' };

/**
 * Sends one message that is due. The row stays locked while it is sent, in the
 * transaction that records the outcome: a worker killed at any point leaves it
 * planned, and no second worker sends it meanwhile.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: WriteLetters,
    private readonly port: SendPort,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const message = await takeDue(tx, messageId);
      if (!message) return;
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, message));
      const { outcome, phone } = attempt.done
        ? attempt.result
        : { outcome: { result: 'later', code: errorCodeOf(attempt.error) } as const };
      const recorded = recordedAs(outcome, message, tx.now);
      await record(tx, message, recorded);
      const isLost = recorded.state === 'failed' || recorded.state === 'held_back';
      if (isLost && phone) await planCallInstead(tx, message);
    });
  }

  private async sendWhatIsSo(
    tx: Transaction<WorkerScope>,
    message: MessageEntity,
  ): Promise<{ readonly outcome: Outcome } & Pick<AddressedLetter, 'phone'>> {
    const addressed = await this.letters.of(tx, message);
    if (!addressed) return { outcome: { result: 'dropped' } };
    const { id, kind, askedBy } = message;
    const { phone, ...letter } = addressed;
    const sort = letterSortOf(kind, askedBy);
    return { outcome: await this.port.send({ channel: 'email', id, sort, ...letter }), phone };
  }
}

function recordedAs(outcome: Outcome, message: MessageEntity, now: Date): Recorded {
  const attempts = message.attempts + 1;
  switch (outcome.result) {
    case 'dropped':
    case 'held_back':
      return { state: outcome.result, settledAt: now };
    case 'sent':
      return { state: 'sent', attempts, lastError: null, settledAt: now };
    case 'refused':
      return { state: 'failed', attempts, lastError: outcome.code, settledAt: now };
    case 'later': {
      const dueAt = retryLater(now, attempts);
      return dueAt
        ? { attempts, lastError: outcome.code, dueAt, enqueuedAt: null }
        : { state: 'failed', attempts, lastError: outcome.code, settledAt: now };
    }
  }
}
