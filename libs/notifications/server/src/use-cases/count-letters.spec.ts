import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { instantOf } from '@one-stop-shop/shared/domain';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { email } from '../domain/email';
import { mostADay, type LetterSort } from '../domain/letter-cap';
import { anAppointment } from '../testing/an-appointment';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';
import { CountLetters } from './count-letters';
import { MailKeys } from './mail-keys';
import type { SendMessage } from './send-message';
import { SendPort, type LetterToSend, type SendOutcome } from './send-port';

/** A mail server that takes everything. */
class Postbox extends SendPort {
  readonly taken: LetterToSend[] = [];
  send(message: LetterToSend): Promise<SendOutcome> {
    this.taken.push(message);
    return Promise.resolve({ result: 'sent' });
  }
}

const phone = '+393331234567';

describe('letters to one address', () => {
  let desk: MessageDesk;
  let postbox: Postbox;
  let sending: SendMessage;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
    postbox = new Postbox();
    sending = desk.sendingBy(postbox);
  });

  const counting = new CountLetters(new MailKeys('a secret for specs, longer than 32'));
  /** Whether another letter of the sort may go there. */
  const allows = (sort: LetterSort, to = 'fatima@example.org', id = randomUUID()) =>
    desk.database.workerUnitOfWork.inTransaction(inWorker(), (tx) =>
      counting.allow(tx, {
        id,
        mailbox: email.mailboxOf(to),
        sort,
        mostADay: mostADay[sort],
      }),
    );
  const sendDue = async (): Promise<void> => {
    const sweeping = desk.sweeping;
    for (const { municipality, messageId } of await sweeping.run(500)) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  const booked = async (wishes: Partial<AppointmentToTell> = {}, at = cori): Promise<string> => {
    const id = await desk.booked(anAppointment(wishes), at);
    await desk.relayAll();
    return id;
  };

  it('are as many as the cap, of fifty at once', async () => {
    const tries = Array.from({ length: 50 }, () => allows('confirmations'));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(mostADay.confirmations);
    const messages = [];
    for (let each = 0; each < 50; each += 1)
      await desk.booked(anAppointment({ email: 'a@b.example' }));
    await desk.relayAll();
    messages.push(...(await desk.sweeping.run(500)));
    await Promise.all(messages.map((due) => sending.run(inWorker(), due.messageId)));
    expect(postbox.taken).toHaveLength(mostADay.confirmations);
  });

  it('are as many however the address is written, and in whichever municipality', async () => {
    await booked({ email: 'fa.tima@gmail.com' });
    await booked({ email: 'fatima+1@gmail.com' }, aprilia);
    await booked({ email: 'FATIMA+2@googlemail.com' });
    await booked({ email: 'f.atima+3@gmail.com' }, aprilia);
    await booked({ email: 'somebody.else@gmail.com' });
    await sendDue();
    expect(postbox.taken.map(({ to }) => to)).toEqual([
      'fa.tima@gmail.com',
      'fatima+1@gmail.com',
      'FATIMA+2@googlemail.com',
      'somebody.else@gmail.com',
    ]);
  });

  it('remind somebody of each of three visits, whatever a stranger books in their name', async () => {
    const times = ['15:00', '15:20', '16:20'];
    const visits = [];
    for (const time of times) {
      visits.push(await booked({ startsAt: instantOf('2026-11-24', time) }));
    }
    for (let each = 0; each < 20; each += 1)
      await booked({ startsAt: instantOf('2026-12-22', '16:00') });
    await sendDue();
    postbox.taken.length = 0;
    desk.database.clock.set(instantOf('2026-11-23', '10:00'));
    await sendDue();
    expect(postbox.taken).toHaveLength(3);
    for (const visit of visits) expect(await desk.toldOf(visit)).toContain('reminder sent');
  });

  it('tell all that a desk changes, when confirmations are used up', async () => {
    const visits = [];
    for (let each = 0; each < 5; each += 1) visits.push(await booked());
    for (const visit of visits)
      await desk.moved(visit, instantOf('2026-11-26', '16:20'), cori, 'desk');
    await desk.relayAll();
    desk.waitUntilItStands();
    await sendDue();
    expect(postbox.taken).toHaveLength(5);
  });

  it('count once however often the server was away', async () => {
    const id = randomUUID();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await allows('confirmations', undefined, id)).toBe(true);
    }
    expect(await allows('confirmations')).toBe(true);
  });

  it('begin anew the next day, and nothing is kept of the day before', async () => {
    for (let each = 0; each < 4; each += 1) await allows('confirmations');
    expect(await allows('confirmations')).toBe(false);
    desk.database.clock.set(instantOf('2026-11-24', '00:00'));
    expect(await allows('confirmations')).toBe(true);
    expect(
      await desk.database.everything('SELECT day::text FROM notifications.letter_count'),
    ).toEqual([{ day: '2026-11-24' }]);
  });

  it('become a call when they are held back and a phone was left', async () => {
    for (let each = 0; each < mostADay.confirmations; each += 1) await booked();
    const without = await booked();
    const withPhone = await booked({ phone });
    await sendDue();
    expect(await desk.toldOf(without)).toEqual(['confirmation held_back', 'reminder planned']);
    expect((await desk.toldOf(withPhone)).sort()).toEqual([
      'confirmation held_back',
      'confirmation planned',
      'reminder planned',
    ]);
    const listing = desk.listing;
    expect(await listing.run(anOperator())).toMatchObject([
      { appointmentId: withPhone, about: 'confirmation', phone, letterDidNotArrive: true },
    ]);
    expect(await listing.run(anOperator([aprilia]))).toEqual([]);
  });

  it('are counted under no address that anybody could read', async () => {
    await allows('confirmations');
    const rows = await desk.database.everything('SELECT * FROM notifications.letter_count');
    expect(JSON.stringify(rows)).not.toMatch(/fatima|example/i);
    await expect(
      desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
        tx.query('SELECT 1 FROM notifications.letter_count'),
      ),
    ).rejects.toThrow('permission denied');
  });
});
