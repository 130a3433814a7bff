import { Injectable } from '@nestjs/common';
import {
  errorCodeOf,
  isPassing,
  MessageTypes,
  recordReading,
  UnitOfWork,
  type LetterContent,
  type MessageType,
  type PersonContent,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { leavingOf } from '../domain/daytime';
import { retryLater } from '../domain/retry-later';
import { record, takeDue, type Recorded } from '../persistence/due-messages';
import type { MessageEntity } from '../persistence/message.entity';
import { planCallInstead } from '../persistence/planned-messages';
import { CountLetters } from './count-letters';
import { SendPorts, type SendOutcome } from './send-port';

type Outcome =
  | SendOutcome
  | { readonly result: 'dropped' | 'held_back' | 'too-late' }
  | { readonly result: 'waits'; readonly until: Date };

interface Attempt {
  readonly outcome: Outcome;
  /** The channel by which an operator tells the person instead. */
  readonly instead?: string | undefined;
}

/** A message with what its kind is to the rules of sending. */
interface Waiting extends MessageEntity {
  readonly isToStaff: boolean;
  readonly isAnswer: boolean;
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
    private readonly types: MessageTypes,
    private readonly channels: Channels,
    private readonly counting: CountLetters,
    private readonly ports: SendPorts,
  ) {}

  async run(scope: WorkerScope, messageId: string): Promise<void> {
    await this.unitOfWork.inTransaction(scope, async (tx) => {
      const taken = await takeDue(tx, messageId);
      if (!taken) return;
      const type = this.types.of(taken.kind);
      const message = await asItLeaves(tx, type, taken);
      if (message.byHand) return;
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, type, message));
      // The database's trouble is not the letter's: it counts as no attempt, and is soon tried anew.
      if (!attempt.done && isPassing(attempt.error)) throw attempt.error;
      const { outcome, instead }: Attempt = attempt.done
        ? attempt.result
        : { outcome: { result: 'later', code: errorCodeOf(attempt.error) } };
      const recorded = recordedAs(outcome, message, tx.now);
      await record(tx, message, recorded);
      const isToBeTold = outcome.result !== 'sent' && outcome.result !== 'dropped';
      if (recorded.settledAt && isToBeTold && instead) await planCallInstead(tx, message, instead);
    });
  }

  private async sendWhatIsSo(
    tx: Transaction<WorkerScope>,
    type: MessageType,
    message: Waiting,
  ): Promise<Attempt> {
    const leaving = leavingOf(message, tx.now);
    if (leaving instanceof Date) return { outcome: { result: 'waits', until: leaving } };
    const channel = this.channels.of(message.channel);
    const [content] = await type.contentOf(tx, [message]);
    const to = content && channel.addressOf(content.contact);
    if (!to) return { outcome: { result: 'dropped' } };
    await recordRead(tx, type, message, content);
    const instead = this.channels.byHandFor(content.contact);
    if (leaving === 'too-late') return { outcome: { result: 'too-late' }, instead };
    const { id } = message;
    const cap = type.audience === 'person' ? type.capOf(message) : undefined;
    const mailbox = channel.mailboxOf(to);
    const isTooMuch = cap && !(await this.counting.allow(tx, { id, mailbox, cap }));
    if (isTooMuch) return { outcome: { result: 'held_back' }, instead };
    const { replyTo } = content;
    const letter = content.letter();
    return {
      outcome: await this.ports.of(channel.name).send({ id, to, replyTo, letter }),
      instead,
    };
  }
}

async function asItLeaves(
  tx: Transaction<WorkerScope>,
  type: MessageType,
  taken: MessageEntity,
): Promise<Waiting> {
  if (type.audience === 'staff') return { ...taken, isToStaff: true, isAnswer: false };
  const message = { ...taken, ...(await type.takenApart?.(tx, taken)) };
  return { ...message, isToStaff: false, isAnswer: type.isAnswer(message) };
}

/** Nothing is read about those whom the desks serve in what is told to staff. */
async function recordRead(
  tx: Transaction,
  type: MessageType,
  { municipality }: MessageEntity,
  content: LetterContent | PersonContent,
): Promise<void> {
  if (type.audience === 'staff' || !('subjects' in content)) return;
  await recordReading(tx, { municipality, subjects: content.subjects, ...type.reads });
}

function recordedAs(outcome: Outcome, message: Waiting, now: Date): Recorded {
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
function triedAgain(lastError: string, message: Waiting, now: Date): Recorded {
  const { attempts } = message;
  const next = retryLater(now, attempts);
  const leaving = next && leavingOf({ ...message, dueAt: next }, next);
  if (!leaving || leaving === 'too-late') {
    return { state: 'failed', attempts, lastError, settledAt: now };
  }
  return { attempts, lastError, dueAt: leaving === 'now' ? next : leaving, enqueuedAt: null };
}
