import { Injectable } from '@nestjs/common';
import {
  contentsOf,
  MessagePlanner,
  MessageTypes,
  type Message,
  type MessageToPlan,
  type Transaction,
  type WorkerScope,
} from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { email } from '../domain/email';
import { planMessage } from '../persistence/planned-messages';
import { LookAtCalls } from './look-at-calls';

/** Plans what other contexts have told, by the channel that reaches whoever is to hear it. */
@Injectable()
export class PlanMessage extends MessagePlanner {
  constructor(
    private readonly types: MessageTypes,
    private readonly channels: Channels,
    private readonly calls: LookAtCalls,
  ) {
    super();
  }

  async plan(tx: Transaction, planned: MessageToPlan): Promise<void> {
    const { municipality, kind, subject, happenedAt, about, dueAt = tx.now } = planned;
    const { occurrence = 'once', askedBy = 'service' } = planned;
    const message: Message = {
      ...{ municipality, kind, subject, occurrence, happenedAt, askedBy },
      aboutStartsAt: about,
    };
    const { audience } = this.types.of(kind);
    const way = audience === 'staff' ? toStaff : await this.wayToPerson(tx, message);
    if (!way) return;
    await planMessage(tx, { ...message, ...way, audience, dueAt, mayReturn: true });
    if (isInWorker(tx) && this.channels.isByHand(way.channel)) {
      await this.calls.of(tx, municipality);
    }
  }

  /** Undefined when there is nothing to tell any more. */
  private async wayToPerson(tx: Transaction, message: Message) {
    const type = this.types.of(message.kind);
    if (type.audience !== 'person') return undefined;
    const [content] = await contentsOf(tx, type, [message]);
    if (!content) return undefined;
    const { contact, language } = content;
    return { channel: this.channels.nameFor(contact), language };
  }
}

const isInWorker = (tx: Transaction): tx is Transaction<WorkerScope> => tx.scope.asker === 'worker';

/** Staff are written to in Italian first, whatever they speak with people. */
const toStaff = { channel: email.name, language: 'it' } as const;
