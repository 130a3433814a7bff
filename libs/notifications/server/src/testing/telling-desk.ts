import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { MessageToPlan } from '@one-stop-shop/shared/server';
import { call } from '../domain/call';
import { Channels, type Channel } from '../domain/channel';
import { email } from '../domain/email';
import { SendPort, SendPorts, type LetterToSend, type SendOutcome } from '../use-cases/send-port';
import { ColleagueMessages, GuestMessages, type Guest } from './a-message-type';
import { cori, inWorker, MessageDesk } from './message-desk';

/** A Monday morning. */
export const happenedAt = new Date('2026-11-23T08:00:00Z');
/** The moment that messages speak of unless a spec says another. */
export const about = new Date('2026-11-24T15:20:00Z');

/** A channel that the service does not have: to mobile phones. */
export const sms: Channel = {
  name: 'sms',
  byHand: false,
  takes: 'phone',
  addressOf: ({ phone }) => (phone?.startsWith('+393') ? phone : undefined),
  mailboxOf: (phone) => phone,
};

/** Takes whatever leaves, or answers as a spec says. */
export class Postbox extends SendPort {
  readonly taken: LetterToSend[] = [];
  outcome: SendOutcome = { result: 'sent' };

  send(message: LetterToSend): Promise<SendOutcome> {
    this.taken.push(message);
    return Promise.resolve(this.outcome);
  }
}

/** A desk beside which two other contexts have something told, and a channel has joined. */
export class TellingDesk {
  readonly letters = new Postbox();
  readonly texts = new Postbox();
  private constructor(
    readonly desk: MessageDesk,
    readonly guests: GuestMessages,
    readonly colleagues: ColleagueMessages,
  ) {}

  static async open(): Promise<TellingDesk> {
    Logger.overrideLogger(false);
    const [guests, colleagues] = [new GuestMessages(), new ColleagueMessages()];
    const channels = new Channels(email, sms, call);
    const desk = await MessageDesk.open({ types: [guests, colleagues], channels });
    return new TellingDesk(desk, guests, colleagues);
  }

  async beginAnew(): Promise<void> {
    this.desk.database.clock.set(happenedAt);
    this.guests.guests.clear();
    Object.assign(this.guests, { fails: false, leavesOut: false, cannotWrite: false });
    for (const port of [this.letters, this.texts]) {
      port.taken.length = 0;
      port.outcome = { result: 'sent' };
    }
    await this.desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count',
    );
  }

  plan(message: Partial<MessageToPlan> & Pick<MessageToPlan, 'subject'>): Promise<void> {
    const whole = { municipality: cori, kind: 'guest_welcome', happenedAt, about, ...message };
    return this.desk.database.workerUnitOfWork.inTransaction(inWorker(whole.municipality), (tx) =>
      this.desk.planner.plan(tx, whole),
    );
  }

  async sendDue(...names: string[]): Promise<void> {
    const ports = new SendPorts(new Map(Object.entries({ email: this.letters, sms: this.texts })));
    const sending = this.desk.sendingBy(ports);
    for (const { municipality, messageId } of await this.desk.sweepingFor(...names).run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
  }

  /** Plans a message to somebody. @returns the id that it is about */
  async told(guest: Partial<Guest> = {}, kind = 'guest_welcome'): Promise<string> {
    const subject = randomUUID();
    this.guests.guests.set(subject, { firstName: 'Awa', language: 'fr', ...guest });
    await this.plan({ subject, kind });
    return subject;
  }

  /** Messages in short, as `channel state`. */
  async channelsOf(subject: string): Promise<string[]> {
    const messages = await this.desk.messagesOf(subject);
    return messages.map(({ channel, state }) => `${channel} ${state}`);
  }
}
