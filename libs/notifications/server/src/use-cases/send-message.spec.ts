import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { instantOf } from '@one-stop-shop/shared/domain';
import { EmailSender } from '../channels/email-sender';
import { mostAttempts } from '../domain/retry-later';
import { anAppointment } from '../testing/an-appointment';
import { MailServer } from '../testing/mail-server';
import { aprilia, inWorker, MessageDesk, type MessageRow } from '../testing/message-desk';
import type { SendMessage } from './send-message';
import type { SweepMessages } from './sweep-messages';

describe('sending messages', () => {
  let desk: MessageDesk;
  let mail: MailServer;
  let channel: EmailSender;
  let sending: SendMessage;
  let sweeping: SweepMessages;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
    mail = await MailServer.start();
    channel = new EmailSender({ smtpUrl: mail.url, from: 'desk@example.org' });
    sending = desk.sendingBy(channel);
    sweeping = desk.sweeping;
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
    mail.offered = 0;
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  });

  /** Sends what is due, as sweeper and queue do together. */
  const sendDue = async (): Promise<void> => {
    for (const { municipality, messageId } of await sweeping.run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  const at = (moment: Date): void => desk.database.clock.set(moment);
  const confirmationOf = async (id: string): Promise<MessageRow> => {
    const found = (await desk.messagesOf(id)).find(({ kind }) => kind === 'confirmation');
    if (!found) throw new Error('no confirmation was planned');
    return found;
  };
  const bookedAndRelayed = async (...booking: Parameters<MessageDesk['booked']>) => {
    const id = await desk.booked(...booking);
    await desk.relayAll();
    return id;
  };

  it('writes in the language of the person, with the Italian text below', async () => {
    const id = await bookedAndRelayed();
    await sendDue();
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder planned']);
    expect(mail.taken).toHaveLength(1);
    const [letter] = mail.takenBy('fatima@example.org');
    expect(letter?.text).toMatch(/ملاقات پکی ہو گئی ہے۔[\s\S]*L’appuntamento è confermato\./);
  });

  it('takes trouble of the database for no attempt, and sends when it is over', async () => {
    const id = await bookedAndRelayed();
    const facts = jest.spyOn(desk.appointments, 'of');
    for (const code of ['55P03', '40P01', '57014', '53200', '08006']) {
      facts.mockRejectedValueOnce(Object.assign(new Error('refused'), { code }));
      at(new Date(desk.database.clock.now().getTime() + 11_000));
      await expect(sendDue()).rejects.toThrow('refused');
      expect(await confirmationOf(id)).toMatchObject({ state: 'planned', attempts: 0 });
    }
    facts.mockRestore();
    at(new Date(desk.database.clock.now().getTime() + 11_000));
    await sendDue();
    expect(await confirmationOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('reminds when the time has come, not before', async () => {
    const id = await bookedAndRelayed();
    await sendDue();
    at(new Date(instantOf('2026-11-23', '10:00').getTime() - 1));
    await sendDue();
    expect(mail.taken).toHaveLength(1);
    at(instantOf('2026-11-23', '10:00'));
    await sendDue();
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder sent']);
    expect(mail.taken[1]?.text).toContain('Ti ricordiamo l’appuntamento.');
  });

  it.each([
    ['cancelled', { state: 'cancelled' as const }],
    ['moved', { startsAt: instantOf('2026-11-26', '16:20') }],
    ['already begun', { state: 'arrived' as const }],
  ])(
    'never reminds of an appointment that was %s, even before its event came',
    async (_, change) => {
      const id = await bookedAndRelayed();
      await sendDue();
      desk.appointments.change(id, change);
      at(instantOf('2026-11-23', '10:00'));
      await sendDue();
      expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'reminder dropped']);
      expect(mail.taken).toHaveLength(1);
    },
  );

  it('tells of a move with the moment before, and from the service as people know it', async () => {
    const id = await bookedAndRelayed(anAppointment({ language: 'it' }));
    await sendDue();
    await desk.moved(id, instantOf('2026-11-26', '17:00'));
    await desk.relayAll();
    desk.waitUntilItStands();
    await sendDue();
    expect(mail.taken[1]?.text).toContain('Prima: martedì 24 novembre, 16:20. Non vale più.');
    expect(mail.taken[1]?.text).toContain('Giorno: giovedì 26 novembre\nOra: 17:00');
    expect(mail.taken[1]?.from?.text).toBe('"Sportello Unico – Cori" <desk@example.org>');
  });

  it('drops what comes too late', async () => {
    const id = await bookedAndRelayed();
    at(anAppointment().startsAt);
    await sendDue();
    expect(await desk.toldOf(id)).toEqual(['confirmation dropped', 'reminder dropped']);
    expect(mail.offered).toBe(0);
  });

  it('comes back to a server that is busy, later each time, until it takes the letter', async () => {
    const id = await bookedAndRelayed();
    mail.meet(() => ({ reply: 451 }));
    await sendDue();
    const due = (await confirmationOf(id)).due;
    expect(await confirmationOf(id)).toMatchObject({
      state: 'planned',
      attempts: 1,
      error: 'smtp-451',
    });
    expect(due.getTime() - desk.database.clock.now().getTime()).toBe(30_000);
    await sendDue();
    expect(mail.offered).toBe(1);
    mail.meet(() => undefined);
    at(due);
    await sendDue();
    expect(await confirmationOf(id)).toMatchObject({ state: 'sent', attempts: 2, error: null });
    expect(mail.taken).toHaveLength(1);
  });

  it('fails for good when the server refuses the address', async () => {
    const id = await bookedAndRelayed();
    mail.meet(() => ({ reply: 550 }));
    await sendDue();
    expect(await confirmationOf(id)).toMatchObject({
      state: 'failed',
      attempts: 1,
      error: 'smtp-550',
    });
  });

  it('fails for good after ten attempts', async () => {
    const id = await bookedAndRelayed();
    await desk.database.everything(
      `UPDATE notifications.message SET attempts = ${mostAttempts - 1}`,
    );
    mail.meet(() => ({ reply: 451 }));
    await sendDue();
    expect(await confirmationOf(id)).toMatchObject({ state: 'failed', error: 'smtp-451' });
  });

  it('lets a message that breaks wait, and sends the others', async () => {
    const poison = await bookedAndRelayed(
      anAppointment({ startsAt: new Date('2026-11-24T15:00:00Z'), language: 'it' }),
    );
    const sound = await bookedAndRelayed(anAppointment({ email: 'sound@example.org' }), aprilia);
    desk.appointments.change(poison, { desk: undefined as never });
    await sendDue();
    expect(await confirmationOf(poison)).toMatchObject({
      state: 'planned',
      attempts: 1,
      error: 'TypeError',
    });
    expect(await confirmationOf(sound)).toMatchObject({ state: 'sent' });
    expect(mail.taken).toHaveLength(1);
  });

  it('keeps the mail of other municipalities on time while one server is slow', async () => {
    const slow = await bookedAndRelayed(anAppointment({ email: 'slow@example.org' }));
    const quick = await bookedAndRelayed(anAppointment({ email: 'quick@example.org' }), aprilia);
    mail.meet((address) => (address.startsWith('slow') ? { waitMs: 1_000 } : undefined));
    const slowly = sending.run(inWorker(), (await confirmationOf(slow)).id);
    await sending.run(inWorker(aprilia), (await confirmationOf(quick)).id);
    expect(mail.takenBy('quick@example.org')).toHaveLength(1);
    expect(mail.takenBy('slow@example.org')).toHaveLength(0);
    await slowly;
    expect(mail.takenBy('slow@example.org')).toHaveLength(1);
  });

  it('sends once when several workers take the same message', async () => {
    const id = await bookedAndRelayed();
    mail.meet(() => ({ waitMs: 100 }));
    const { id: messageId } = await confirmationOf(id);
    await Promise.all(Array.from({ length: 5 }, () => sending.run(inWorker(), messageId)));
    expect(mail.offered).toBe(1);
    expect(await confirmationOf(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('sends nothing of another municipality', async () => {
    const id = await bookedAndRelayed();
    await sending.run(inWorker(aprilia), (await confirmationOf(id)).id);
    expect(await confirmationOf(id)).toMatchObject({ state: 'planned', attempts: 0 });
  });

  it('records who was written to, with the sending itself', async () => {
    const id = await bookedAndRelayed();
    await sendDue();
    expect(
      await desk.database.everything(
        'SELECT reader, municipality, purpose FROM platform.read_audit WHERE subject = $1',
        [id],
      ),
    ).toEqual([{ reader: 'worker', municipality: '059006', purpose: 'service' }]);
  });

  describe('the sweep', () => {
    it('hands a message over once in 10 s, and again when its job was lost', async () => {
      await bookedAndRelayed();
      expect(await sweeping.run(100)).toHaveLength(1);
      expect(await sweeping.run(100)).toHaveLength(0);
      at(new Date(desk.database.clock.now().getTime() + 10_000));
      expect(await sweeping.run(100)).toHaveLength(1);
    });

    it('takes the longest waiting of every municipality first, and no more than asked', async () => {
      const first = await bookedAndRelayed();
      const second = await bookedAndRelayed(anAppointment(), aprilia);
      await bookedAndRelayed();
      expect(await sweeping.run(2)).toEqual([
        { municipality: '059006', messageId: (await confirmationOf(first)).id },
        { municipality: '059001', messageId: (await confirmationOf(second)).id },
      ]);
    });

    it('leaves calls to the operators', async () => {
      const { email, ...appointment } = anAppointment({ phone: '+393331234567' });
      await bookedAndRelayed(appointment);
      at(instantOf('2026-11-23', '12:00'));
      expect(await sweeping.run(100)).toEqual([]);
    });
  });
});
