import { Injectable } from '@nestjs/common';
import {
  contentsOf,
  errorCodeOf,
  isPassing,
  MessageTypes,
  recordReading,
  UnitOfWork,
  type CallContent,
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

/** What an attempt comes to that the row keeps. */
type Recordable =
  | SendOutcome
  | { readonly result: 'dropped' | 'held_back' | 'too-late' }
  | { readonly result: 'waits'; readonly until: Date };

/** Or it is no letter any more: an operator tells it. */
type Outcome = Recordable | { readonly result: 'by-hand' };

/** A message with what its kind is to the rules of sending. */
interface Waiting extends MessageEntity {
  readonly isToStaff: boolean;
  readonly isAnswer?: boolean;
}

/** What is known of it so far, also when the attempt fails then. */
interface Known {
  message: Waiting;
  /** The channel by which an operator tells the person instead. */
  instead?: string | undefined;
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
      // A job may be older than the program: a kind that nobody brings any more waits.
      if (!taken || !this.types.knows(taken.kind)) return;
      const type = this.types.of(taken.kind);
      const known: Known = { message: { ...taken, isToStaff: type.audience === 'staff' } };
      const attempt = await tx.attempt(() => this.sendWhatIsSo(tx, type, taken, known));
      // The database's trouble is not the letter's: it counts as no attempt, and is soon tried anew.
      if (!attempt.done && isPassing(attempt.error)) throw attempt.error;
      const outcome: Outcome = attempt.done
        ? attempt.result
        : { result: 'later', code: errorCodeOf(attempt.error) };
      if (outcome.result === 'by-hand') return;
      const { message, instead } = known;
      const recorded = recordedAs(outcome, message, tx.now);
      await record(tx, message, recorded);
      const isToBeTold = outcome.result !== 'sent' && outcome.result !== 'dropped';
      if (recorded.settledAt && isToBeTold && instead) await planCallInstead(tx, message, instead);
    });
  }

  private async sendWhatIsSo(
    tx: Transaction<WorkerScope>,
    type: MessageType,
    taken: MessageEntity,
    known: Known,
  ): Promise<Outcome> {
    const message = (known.message = await asItLeaves(tx, type, taken));
    if (message.byHand) return { result: 'by-hand' };
    if (!message.isToStaff && message.aboutStartsAt <= tx.now) return { result: 'dropped' };
    const leaving = leavingOf(message, tx.now);
    if (leaving instanceof Date) return { result: 'waits', until: leaving };
    const channel = this.channels.of(message.channel);
    const [content] = await contentsOf(tx, type, [message]);
    const to = content && channel.addressOf(content.contact);
    if (!to) return { result: 'dropped' };
    await recordRead(tx, type, message, content);
    known.instead = this.channels.byHandFor(callsIn(content));
    if (leaving === 'too-late') return { result: 'too-late' };
    if (await this.isTooMuch(tx, type, message, channel.mailboxOf(to))) {
      return { result: 'held_back' };
    }
    const { id } = message;
    const { replyTo, sender } = content;
    return this.ports.of(channel.name).send({ id, to, sender, replyTo, letter: content.letter() });
  }

  private async isTooMuch(
    tx: Transaction<WorkerScope>,
    type: MessageType,
    message: MessageEntity,
    mailbox: string,
  ): Promise<boolean> {
    if (type.audience === 'staff') return false;
    const sort = type.sortOf(message);
    const mostADay = type.caps[sort];
    if (mostADay === undefined) throw new Error(`${message.kind} has no cap for ${sort}`);
    return !(await this.counting.allow(tx, { id: message.id, mailbox, sort, mostADay }));
  }
}

async function asItLeaves(
  tx: Transaction<WorkerScope>,
  type: MessageType,
  taken: MessageEntity,
): Promise<Waiting> {
  if (type.audience === 'staff') return { ...taken, isToStaff: true };
  const message = { ...taken, ...(await type.takenApart?.(tx, taken)) };
  return { ...message, isToStaff: false, isAnswer: type.isAnswer(message) };
}

const callsIn = (content: LetterContent | PersonContent): readonly CallContent[] =>
  'calls' in content ? content.calls : [];

/** Nothing is read about those whom the desks serve in what is told to staff. */
async function recordRead(
  tx: Transaction,
  type: MessageType,
  { municipality, kind }: MessageEntity,
  content: LetterContent | PersonContent,
): Promise<void> {
  if (type.audience === 'staff' || !('subjects' in content)) return;
  const { subjects } = content;
  if (subjects.length === 0) throw new Error(`${kind}: a letter about nobody`);
  await recordReading(tx, { municipality, subjects, ...type.reads });
}

function recordedAs(outcome: Recordable, message: Waiting, now: Date): Recorded {
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
      return { state: 'failed', attempts, lastError: codeIn(outcome.code), settledAt: now };
    case 'later':
      return triedAgain(codeIn(outcome.code), { ...message, attempts }, now);
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

/** A code, and no sentence: a port may say what it likes. */
function codeIn(said: string): string {
  return /^[A-Za-z0-9_.-]{1,60}$/.test(said) ? said : 'not-sent';
}
