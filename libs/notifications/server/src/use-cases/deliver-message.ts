import { Injectable } from '@nestjs/common';
import {
  contentsOf,
  recordReading,
  SentenceReviews,
  speaker,
  type CallContent,
  type LetterContent,
  type MessageType,
  type PersonContent,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { Channels, noChannel, type Channel } from '../domain/channel';
import { ruledBy, ruleOfLetter, type Ruled } from '../domain/safe-contact';
import type { MessageEntity } from '../persistence/message.entity';
import { kindsOfNeutralLetters, writeNeutralLetter } from '../templates/neutral-letter';
import { ContactRulesInForce } from './contact-rules-in-force';
import { CountLetters } from './count-letters';
import { SendPorts, type LetterToSend, type SendOutcome } from './send-port';

/** What an attempt comes to that the row keeps. */
export type Recordable =
  | SendOutcome
  | { readonly result: 'dropped' | 'held_back' | 'too-late' }
  | { readonly result: 'waits'; readonly until: Date };

/** Or it is no letter any more: an operator tells it. */
export type Outcome = Recordable | { readonly result: 'by-hand' };

/** A message with what its kind is to the rules of sending. */
export interface Waiting extends MessageEntity {
  readonly isToStaff: boolean;
  readonly isAnswer?: boolean;
}

/** What is known of it so far, also when the attempt fails then. */
export interface Known {
  message: Waiting;
  /** The channel by which an operator tells the person instead. */
  instead?: string | undefined;
  /** What the person has said of their address keeps it back. */
  byRule?: boolean;
}

/**
 * The one door through which every message of every context leaves: what holds no longer is
 * dropped, what a contact's rules forbid becomes a call, what is too much is held back.
 */
@Injectable()
export class DeliverMessage {
  constructor(
    private readonly channels: Channels,
    private readonly counting: CountLetters,
    private readonly rules: ContactRulesInForce,
    private readonly reviews: SentenceReviews,
    private readonly ports: SendPorts,
  ) {}

  async run(
    tx: Transaction<WorkerScope>,
    type: MessageType,
    taken: MessageEntity,
    known: Known,
  ): Promise<Outcome> {
    const message = (known.message = await asItLeaves(tx, type, taken));
    if (message.byHand) return { result: 'by-hand' };
    if (!message.isToStaff && message.aboutStartsAt <= tx.now) return { result: 'dropped' };
    const channel = this.channels.of(message.channel);
    const [content] = await contentsOf(tx, type, [message]);
    const to = content && channel.addressOf(content.contact);
    if (!to) return { result: 'dropped' };
    const ruled = await this.ruled(tx, message, channel, content);
    if (ruled.as === 'waits') return { result: 'waits', until: ruled.until };
    await recordRead(tx, type, message, content);
    known.instead = this.channels.byHandFor(callsIn(content));
    const keptBack = outcomeOf(ruled, known);
    if (keptBack) return keptBack;
    if (await this.isTooMuch(tx, type, message, channel.mailboxOf(to))) {
      return { result: 'held_back' };
    }
    // Once more: the count may have waited for another letter to this address, behind a slow
    // mail server, and somebody may have spoken meanwhile.
    const now = await this.ruled(tx, message, channel, content);
    const keptBackNow = outcomeOf(now, known);
    if (keptBackNow) return keptBackNow;
    const { id } = message;
    const letter = now.as === 'neutral' ? await this.neutral(tx, content) : whole(content);
    return this.ports.of(channel.name).send({ id, to, ...letter });
  }

  /** Letters to staff have no rules but those of the day. */
  private async ruled(
    tx: Transaction<WorkerScope>,
    message: Waiting,
    { takes }: Channel,
    { contact }: LetterContent,
  ): Promise<Ruled> {
    if (message.isToStaff) return ruledBy(undefined, message, tx.now);
    const rules = await this.rules.of(tx, [contact]);
    return ruledBy(ruleOfLetter(contact, takes, rules), message, tx.now);
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

  /** Sender and address for answers would name the desk. */
  private async neutral(tx: Transaction, content: LetterContent | PersonContent): Promise<Written> {
    // No word of ours would be better than one too many.
    if (!('neutral' in content)) throw new Error('a message to a person without neutral words');
    const { language, neutral } = content;
    const reviews = await this.reviews.find(tx, [language], kindsOfNeutralLetters);
    return { sender: '', letter: writeNeutralLetter(speaker(reviews), language, neutral) };
  }
}

type Written = Pick<LetterToSend, 'sender' | 'replyTo' | 'letter'>;

const whole = ({ sender, replyTo, letter }: LetterContent): Written => ({
  sender,
  replyTo,
  letter: letter(),
});

/** Undefined for what may leave. Whom nobody can call is shown as one who can't be told. */
function outcomeOf(ruled: Ruled, known: Known): Recordable | undefined {
  switch (ruled.as) {
    case 'waits':
      return { result: 'waits', until: ruled.until };
    case 'too-late':
      return { result: 'too-late' };
    case 'call':
      known.instead ??= noChannel;
      known.byRule = true;
      return { result: 'held_back' };
    case 'letter':
    case 'neutral':
      return undefined;
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
