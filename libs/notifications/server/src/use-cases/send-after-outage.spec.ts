import { Logger } from '@nestjs/common';
import { instantOf } from '@one-stop-shop/shared/domain';
import { EmailSender } from '../channels/email-sender';
import { anAppointment } from '../testing/an-appointment';
import { MailServer } from '../testing/mail-server';
import { inWorker, MessageDesk } from '../testing/message-desk';
import type { SendMessage } from './send-message';

describe('sending after an outage', () => {
  let desk: MessageDesk;
  let mail: MailServer;
  let channel: EmailSender;
  let sending: SendMessage;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
    mail = await MailServer.start();
    channel = new EmailSender({ smtpUrl: mail.url, from: 'desk@example.org' });
    sending = desk.sendingBy(channel);
  });
  afterAll(async () => {
    channel.onApplicationShutdown();
    await mail.stop();
    await desk.close();
  });
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    mail.meet(() => undefined);
    mail.taken.length = 0;
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  });

  const at = (moment: Date): void => desk.database.clock.set(moment);
  const sendDue = async (): Promise<void> => {
    const sweeping = desk.sweeping;
    for (const { municipality, messageId } of await sweeping.run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  const bookedAndRelayed = async (...booking: Parameters<MessageDesk['booked']>) => {
    const id = await desk.booked(...booking);
    await desk.relayAll();
    return id;
  };
  const waitingAt = async (time: string, day = '2026-11-24'): Promise<void> => {
    at(instantOf(day, time));
    await sendDue();
  };

  it('sends no reminder in the night, and in the morning at nine', async () => {
    const id = await bookedAndRelayed();
    await sendDue();
    await waitingAt('02:30');
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder planned']);
    await waitingAt('08:59');
    expect(mail.taken).toHaveLength(1);
    await waitingAt('09:00');
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder sent']);
  });

  it('gives up a reminder that nobody would read in time, and has the desk call', async () => {
    const startsAt = instantOf('2026-11-24', '09:20');
    const silent = await bookedAndRelayed(anAppointment({ startsAt }));
    const spoken = await bookedAndRelayed(anAppointment({ startsAt, phone: '+393331234567' }));
    await sendDue();
    await waitingAt('02:30');
    expect(await desk.toldOf(silent)).toEqual(['confirmation sent', 'reminder failed']);
    expect(
      (await desk.messagesOf(spoken)).map(
        ({ kind, channel, state }) => `${kind} ${channel} ${state}`,
      ),
    ).toEqual(expect.arrayContaining(['reminder email failed', 'reminder call planned']));
    await waitingAt('09:00');
    expect(mail.taken).toHaveLength(2);
  });

  it('tries again in the morning what was refused for now in the evening', async () => {
    const id = await bookedAndRelayed(
      anAppointment({ startsAt: instantOf('2026-11-25', '16:20') }),
    );
    await sendDue();
    await desk.database.everything(
      `UPDATE notifications.message SET due_at = $1 WHERE kind = 'reminder'`,
      [instantOf('2026-11-24', '19:59')],
    );
    mail.meet(() => ({ reply: 451 }));
    for (const time of ['19:59', '20:00', '20:01', '20:04']) await waitingAt(time);
    const reminder = (await desk.messagesOf(id)).find(({ kind }) => kind === 'reminder');
    expect(reminder?.due).toEqual(instantOf('2026-11-25', '09:00'));
  });

  it('confirms at any hour what was just asked, and not hours later', async () => {
    at(instantOf('2026-11-23', '23:00'));
    const fresh = await bookedAndRelayed();
    await sendDue();
    expect(await desk.toldOf(fresh)).toEqual(['confirmation sent']);
    const late = await bookedAndRelayed();
    await waitingAt('02:30');
    expect(await desk.toldOf(late)).toEqual(['confirmation planned']);
    await waitingAt('09:00');
    expect(await desk.toldOf(late)).toEqual(['confirmation sent']);
  });
});
