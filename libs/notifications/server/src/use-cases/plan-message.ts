import { Injectable } from '@nestjs/common';
import {
  contentsOf,
  MessagePlanner,
  MessageTypes,
  type Message,
  type MessageToPlan,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { email } from '../domain/email';
import { planMessage } from '../persistence/planned-messages';

/** Plans what other contexts have told, by the channel that reaches whoever is to hear it. */
@Injectable()
export class PlanMessage extends MessagePlanner {
  constructor(
    private readonly types: MessageTypes,
    private readonly channels: Channels,
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
    if (way) await planMessage(tx, { ...message, ...way, audience, dueAt, mayReturn: true });
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

/** Staff are written to in Italian first, whatever they speak with people. */
const toStaff = { channel: email.name, language: 'it' } as const;
