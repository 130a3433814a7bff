import { randomUUID } from 'node:crypto';
import type { PersonToCall } from '@one-stop-shop/notifications/contracts';
import type { ContactDetails, ContactRule } from '@one-stop-shop/shared/domain';
import type { Reach } from '@one-stop-shop/shared/server';
import { callChannel } from '../domain/channel';
import { email } from '../domain/email';
import { planMessage } from '../persistence/planned-messages';
import { SetContactRule } from '../use-cases/set-contact-rule';
import type { LetterToSend } from '../use-cases/send-port';
import { noon, ten, type Source } from './every-rule';
import { anOperator, aprilia, cori, inWorker, type MessageDesk } from './message-desk';
import { Postbox } from './telling-desk';

/** What whoever reads along must not find, anywhere in what leaves. */
const secrets = [
  ...['Zafferana', 'Sportello', 'Cori', 'Libert', 'segreto', 'gestisci', 'AB12', 'VCALENDAR'],
  ...['http', 'desk.example', 'migra', 'mediat', 'document'],
];

/** Tells what a kind must know to speak of somebody with this contact. */
export type Stage = (kind: string, subject: string, contact: ContactDetails) => void;

/** A desk whose messages, of whichever kind, go to people of whom somebody has said something. */
export class SafeContactRehearsal {
  readonly letters = new Postbox();
  private people = 0;

  constructor(
    private readonly desk: MessageDesk,
    private readonly stage: Stage,
  ) {}

  async beginAnew(): Promise<void> {
    this.letters.taken.length = 0;
    this.at(ten);
    await this.desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, notifications.contact_rule',
    );
  }

  at(moment: Date): void {
    this.desk.database.clock.set(moment);
  }

  /** Somebody whom nobody else here is. */
  contact(): Required<ContactDetails> & { readonly email: string; readonly phone: string } {
    this.people += 1;
    const number = String(this.people).padStart(7, '0');
    return { email: `persona-${number}@example.org`, phone: `+39331${number}` };
  }

  /** @param municipality whose operator says it, in its one record */
  async say(reach: Reach, rule: ContactRule | undefined, municipality = cori): Promise<void> {
    await this.desk.database.unitOfWork.inTransaction(anOperator([municipality]), (tx) =>
      new SetContactRule(this.desk.keys).set(tx, municipality, reach, rule, recordAt(municipality)),
    );
  }

  async saidBy(source: Source, reach: Reach, rule: ContactRule): Promise<void> {
    if (source === 'another desk, while this one allows all')
      await this.say(reach, { write: 'any' });
    await this.say(reach, rule, source === 'this desk' ? cori : aprilia);
  }

  /** Plans a message of the desk at Cori. @returns the id that it is about */
  async planned(kind: string, contact: ContactDetails): Promise<string> {
    const subject = randomUUID();
    this.stage(kind, subject, contact);
    const visit = { appointmentId: subject, before: noon.toISOString() };
    await this.desk.database.workerUnitOfWork.inTransaction(inWorker(), (tx) =>
      planMessage(tx, {
        ...{ municipality: cori, kind, subject, occurrence: 'once', language: 'ur' },
        ...{ happenedAt: ten, dueAt: ten, aboutStartsAt: noon, askedBy: 'desk' },
        ...(kind === 'desk_change' && { visits: [{ ...visit, startsAt: noon.toISOString() }] }),
        channel: contact.email ? email.name : callChannel,
        // A confirmation is spoken only where it was written before.
        ...(!contact.email && { insteadOf: randomUUID() }),
      }),
    );
    return subject;
  }

  async sendDue(): Promise<void> {
    const sending = this.desk.sendingBy(this.letters);
    for (const { municipality, messageId } of await this.desk.sweeping.run(500)) {
      await sending.run(inWorker(municipality), messageId);
    }
  }

  takenBy({ email: to }: ContactDetails): LetterToSend[] {
    return this.letters.taken.filter((letter) => letter.to === to);
  }

  calls(): Promise<PersonToCall[]> {
    return this.desk.listing.run(anOperator());
  }

  /** What became of all messages, in short and by what they are about. */
  async states(): Promise<Map<string, string[]>> {
    const messages = await this.desk.database.everything<{ subject: string; told: string[] }>(
      `SELECT subject, array_agg(channel || ' ' || state ORDER BY by_hand) AS told
         FROM notifications.message GROUP BY subject`,
    );
    return new Map(messages.map(({ subject, told: states }) => [subject, states]));
  }
}

/** What a letter would tell to whoever reads along. */
export function told({ sender, replyTo, letter }: LetterToSend): string[] {
  const whole = JSON.stringify({ sender, replyTo, ...letter });
  return secrets.filter((secret) => whole.toLowerCase().includes(secret.toLowerCase()));
}

const recordAt = (municipality: string): string => `0190a1b2-0000-7000-8000-000000${municipality}`;
