import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { visitsChanged } from '@one-stop-shop/scheduling/contracts';
import { instantOf } from '@one-stop-shop/shared/domain';
import { publish } from '@one-stop-shop/shared/server';
import { EmailSender } from '../channels/email-sender';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import type { ListCalls } from '../use-cases/list-calls';
import type { SendMessage } from '../use-cases/send-message';
import type { SweepMessages } from '../use-cases/sweep-messages';
import { anAppointment } from './an-appointment';
import { MailServer } from './mail-server';
import { cori, inWorker, MessageDesk } from './message-desk';

export const tuesday = instantOf('2026-12-15', '16:20');
export const wednesday = instantOf('2026-12-16', '09:00');
export const wednesdayLater = instantOf('2026-12-16', '09:20');

/** A desk that changes visits, and the people who are told: what a spec of such news needs. */
export class ChangingDesk {
  private constructor(
    readonly desk: MessageDesk,
    readonly mail: MailServer,
    private readonly channel: EmailSender,
    private readonly sending: SendMessage,
    private readonly sweeping: SweepMessages,
    readonly listing: ListCalls,
  ) {}

  static async open(): Promise<ChangingDesk> {
    Logger.overrideLogger(false);
    const desk = await MessageDesk.open();
    const mail = await MailServer.start();
    const channel = new EmailSender({ smtpUrl: mail.url, from: 'desk@example.org' });
    return new ChangingDesk(
      desk,
      mail,
      channel,
      desk.sendingBy(channel),
      desk.sweeping,
      desk.listing,
    );
  }

  async close(): Promise<void> {
    this.channel.onApplicationShutdown();
    await this.mail.stop();
    await this.desk.close();
  }

  async beginAnew(): Promise<void> {
    this.desk.database.clock.set('2026-11-23T08:00:00Z');
    this.mail.taken.length = 0;
    await this.desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  }

  async sendDue(): Promise<void> {
    for (const { municipality, messageId } of await this.sweeping.run(100)) {
      await this.sending.run(inWorker(municipality), messageId);
    }
  }

  /** Booked long ago: what there was to confirm has been sent. */
  async booked(wishes: Partial<AppointmentToTell> = {}): Promise<string> {
    const id = await this.desk.booked({ ...anAppointment(), startsAt: tuesday, ...wishes });
    await this.desk.relayAll();
    await this.sendDue();
    this.mail.taken.length = 0;
    return id;
  }

  /** The desk changed; the appointments already stand as they are told. */
  async changed(
    visits: readonly { id: string; startsAt: Date | null; before?: Date }[],
    municipality = cori,
  ): Promise<void> {
    const { appointments, database } = this.desk;
    for (const { id, startsAt } of visits) {
      appointments.change(id, startsAt ? { startsAt } : { state: 'cancelled' });
    }
    await database.workerUnitOfWork.inTransaction(inWorker(municipality), (tx) =>
      publish(tx, visitsChanged, {
        municipality,
        changeId: randomUUID(),
        visits: visits.map(({ id, startsAt, before = tuesday }) => ({
          appointmentId: id,
          before: before.toISOString(),
          startsAt: startsAt?.toISOString() ?? null,
        })),
      }),
    );
  }
}
