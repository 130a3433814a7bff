import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
  isPassing,
  UnitOfWork,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { leavingOf } from '../domain/daytime';
import { letterSortOf } from '../domain/letter-cap';
import { retryLater } from '../domain/retry-later';
import { record, takeDue, type Recorded } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';
import { CountLetters } from './count-letters';
import { SendPort, type SendOutcome } from './send-port';
import { WriteLetters } from './write-letters';

type Outcome =
  | SendOutcome
  | { readonly result: 'dropped' | 'held_back' | 'too-late' }
  | { readonly result: 'waits'; readonly until: Date };

interface Attempt {
  readonly outcome: Outcome;
  /** Where the person can be told by voice instead. */
  readonly phone?: string | undefined;
}

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
    private readonly counting: CountLetters,
    private readonly port: SendPort,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const taken = await takeDue(tx, messageId);
      const message = taken && (await this.letters.keptToOnePerson(tx, taken));
      if (message?.channel !== 'email') return;
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, message));
      // The database's trouble is not the letter's: it counts as no attempt, and is soon tried anew.
      if (!attempt.done && isPassing(attempt.error)) throw attempt.error;
      const { outcome, phone }: Attempt = attempt.done
        ? attempt.result
        : { outcome: { result: 'later', code: errorCodeOf(attempt.error) } };
      const recorded = recordedAs(outcome, message, tx.now);
      await record(tx, message, recorded);
      const isToBeTold = outcome.result !== 'sent' && outcome.result !== 'dropped';
      if (recorded.settledAt && isToBeTold && phone) await planCallInstead(tx, message);
    });
  }

  private async sendWhatIsSo(
    tx: Transaction<WorkerScope>,
    message: MessageEntity,
  ): Promise<Attempt> {
    const leaving = leavingOf(message, tx.now);
    if (leaving instanceof Date) return { outcome: { result: 'waits', until: leaving } };
    const addressed = await this.letters.of(tx, message);
    if (!addressed) return { outcome: { result: 'dropped' } };
    const { phone, ...letter } = addressed;
    if (leaving === 'too-late') return { outcome: { result: 'too-late' }, phone };
    const { id, kind, askedBy } = message;
    const sort = letterSortOf(kind, askedBy);
    const isTooMuch = sort && !(await this.counting.allow(tx, { id, to: letter.to, sort }));
    if (isTooMuch) return { outcome: { result: 'held_back' }, phone };
    return { outcome: await this.port.send({ channel: 'email', id, ...letter }), phone };
  }
}

function recordedAs(outcome: Outcome, message: MessageEntity, now: Date): Recorded {
  const attempts = message.attempts + 1;
  switch (outcome.result) {
    case 'waits':
      return { dueAt: outcome.until, enqueuedAt: null };
    case 'too-late':
      return { state: 'failed', lastError: 'too-late', settledAt: now };
    case 'dropped':
    case 'held_back':
      return { state: outcome.result, settledAt: now };
    case 'sent':
      return { state: 'sent', attempts, lastError: null, settledAt: now };
    case 'refused':
      return { state: 'failed', attempts, lastError: outcome.code, settledAt: now };
    case 'later':
      return triedAgain(outcome.code, { ...message, attempts }, now);
  }
}

/** In the night nothing is tried again: the next try is the morning's, if that is in time. */
function triedAgain(lastError: string, message: MessageEntity, now: Date): Recorded {
  const { attempts } = message;
  const next = retryLater(now, attempts);
  const leaving = next && leavingOf({ ...message, dueAt: next }, next);
  if (!leaving || leaving === 'too-late') {
    return { state: 'failed', attempts, lastError, settledAt: now };
  }
  return { attempts, lastError, dueAt: leaving === 'now' ? next : leaving, enqueuedAt: null };
}
