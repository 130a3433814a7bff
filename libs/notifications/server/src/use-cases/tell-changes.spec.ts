import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { announce, instantOf } from '@one-stop-shop/shared/server';
import { EmailChannel } from '../channels/email-channel';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { MailServer } from '../testing/mail-server';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';
import { ListCalls } from './list-calls';
import type { SendMessage } from './send-message';
import { SweepMessages } from './sweep-messages';

const tuesday = instantOf('2026-12-15', '16:20');
const wednesday = instantOf('2026-12-16', '09:00');
const wednesdayLater = instantOf('2026-12-16', '09:20');
const phone = '+393331234567';

describe('telling people that the desk changed', () => {
  let desk: MessageDesk;
  let mail: MailServer;
  let channel: EmailChannel;
  let sending: SendMessage;
  let sweeping: SweepMessages;
  let listing: ListCalls;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
    mail = await MailServer.start();
    channel = new EmailChannel({ smtpUrl: mail.url, from: 'desk@example.org' });
    sending = desk.sendingBy(channel);
    sweeping = new SweepMessages(desk.database.workerUnitOfWork);
    listing = new ListCalls(desk.database.unitOfWork, desk.appointments, desk.closedDays);
  });
  afterAll(async () => {
    channel.onApplicationShutdown();
    await mail.stop();
    await desk.close();
  });
  beforeEach(async () => {
    desk.database.clock.set('2026-11-23T08:00:00Z');
    mail.taken.length = 0;
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox',
    );
  });

  const sendDue = async (): Promise<void> => {
    for (const { municipality, messageId } of await sweeping.run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  /** Booked long ago: what there was to confirm has been sent. */
  const booked = async (wishes: Partial<AppointmentToTell> = {}): Promise<string> => {
    const id = await desk.booked({ ...anAppointment(), startsAt: tuesday, ...wishes });
    await desk.relayAll();
    await sendDue();
    mail.taken.length = 0;
    return id;
  };
  /** The desk changed; the appointments already stand as they are told. */
  const changed = async (
    visits: readonly { readonly id: string; readonly startsAt: Date | null }[],
    municipality = cori,
  ): Promise<void> => {
    for (const { id, startsAt } of visits) {
      desk.appointments.change(id, startsAt ? { startsAt } : { state: 'cancelled' });
    }
    await desk.database.unitOfWork.inTransaction(anOperator([municipality]), (tx) =>
      announce(tx, {
        name: 'visits-changed',
        municipality,
        changeId: randomUUID(),
        visits: visits.map(({ id, startsAt }) => ({
          appointmentId: id,
          before: tuesday.toISOString(),
          startsAt: startsAt?.toISOString() ?? null,
        })),
        at: tx.now.toISOString(),
      }),
    );
  };

  it('gives a person one letter that names all of their visits', async () => {
    const first = await booked({ language: 'en' });
    const second = await booked({ language: 'en' });
    await changed([
      { id: first, startsAt: wednesday },
      { id: second, startsAt: null },
    ]);
    await desk.relayAll();
    await sendDue();
    expect(mail.taken).toHaveLength(1);
    const [letter] = mail.takenBy('fatima@example.org');
    expect(letter?.text).toContain('Before: Tuesday 15 December, 16:20. No longer valid.');
    expect(letter?.text).toContain('Now: Wednesday 16 December, 09:00.');
    expect(letter?.text).toContain('Cancelled: Tuesday 15 December, 16:20.');
    expect(letter?.text).toContain('Choose another day or cancel on this page:');
    expect(letter?.text).toContain('Telephone of the desk: 06 96617267');
    expect(letter?.text).toContain('Adesso: mercoledì 16 dicembre, 09:00.');
    expect(
      await desk.database.everything(
        `SELECT DISTINCT subject FROM platform.read_audit WHERE subject IN ($1, $2)`,
        [first, second],
      ),
    ).toHaveLength(2);
  });

  it('reminds of the new moment only, and of nothing that is cancelled', async () => {
    const moved = await booked();
    const cancelled = await booked();
    await changed([
      { id: moved, startsAt: wednesday },
      { id: cancelled, startsAt: null },
    ]);
    await desk.relayAll();
    expect(await desk.messagesOf(moved)).toMatchObject([
      { kind: 'confirmation', state: 'sent' },
      { kind: 'reminder', state: 'dropped', about: tuesday },
      { kind: 'desk_change', state: 'planned', channel: 'email' },
      {
        kind: 'reminder',
        state: 'planned',
        about: wednesday,
        due: instantOf('2026-12-15', '10:00'),
      },
    ]);
    expect(await desk.toldOf(cancelled)).toEqual(['confirmation sent', 'reminder dropped']);
  });

  it('puts who only left a phone, or nothing, on the list to call, until the visit', async () => {
    const withoutAddress = (firstName: string) =>
      anAppointmentWithoutAddress({ startsAt: tuesday, firstName });
    const caller = await desk.booked({ ...withoutAddress('Amina'), phone });
    const nobody = await desk.booked(withoutAddress('Bilal'));
    await changed([{ id: caller, startsAt: wednesday }]);
    await changed([{ id: nobody, startsAt: null }]);
    await desk.relayAll();
    expect(await listing.run(anOperator())).toMatchObject([
      {
        about: 'desk_change',
        firstName: 'Bilal',
        outcome: 'no_contact',
        changes: [{ before: tuesday.toISOString(), startsAt: null }],
      },
      {
        about: 'desk_change',
        firstName: 'Amina',
        phone,
        outcome: 'to_call',
        startsAt: wednesday.toISOString(),
        changes: [
          { firstName: 'Amina', before: tuesday.toISOString(), startsAt: wednesday.toISOString() },
        ],
      },
    ]);
    expect(await listing.run(anOperator([aprilia]))).toEqual([]);
    desk.database.clock.set(wednesday);
    expect(await listing.run(anOperator())).toEqual([]);
  });

  describe('to somebody whose number a stranger knows', () => {
    const victim = () =>
      anAppointmentWithoutAddress({ startsAt: tuesday, firstName: 'Zafferanella', phone });
    const both = async () => {
      const hers = await desk.booked({ ...victim(), manageUrl: 'https://desk.example/#hers' });
      const his = await booked({ email: 'stranger@example.org', phone, language: 'en' });
      return { hers, his };
    };
    const expectEachTold = async (hers: string) => {
      const letters = mail.takenBy('stranger@example.org');
      expect(letters).toHaveLength(1);
      expect(JSON.stringify(letters)).not.toMatch(/Zafferanella|#hers/);
      expect(mail.taken).toHaveLength(1);
      expect(await listing.run(anOperator())).toMatchObject([
        {
          appointmentId: hers,
          phone,
          outcome: 'to_call',
          changes: [{ firstName: 'Zafferanella' }],
        },
      ]);
    };

    it.each([
      ['moved', wednesday, wednesdayLater],
      ['cancelled', null, null],
    ])('writes the stranger nothing of hers, and has her called: %s', async (_, one, other) => {
      const { hers, his } = await both();
      await changed([
        { id: hers, startsAt: one },
        { id: his, startsAt: other },
      ]);
      await desk.relayAll();
      await sendDue();
      await expectEachTold(hers);
    });

    it.each(['hers', 'his'] as const)(
      'takes apart a letter that an earlier version planned for both, first %s',
      async (first) => {
        const ids = await both();
        const { hers, his } = ids;
        await changed([{ id: ids[first], startsAt: null }]);
        await desk.relayAll();
        const other = first === 'hers' ? his : hers;
        desk.appointments.change(other, { state: 'cancelled' });
        const before = tuesday.toISOString();
        await desk.database.everything(
          `UPDATE notifications.message SET channel = 'email', visits = $1 WHERE kind = 'desk_change'`,
          [
            JSON.stringify(
              [ids[first], other].map((appointmentId) => ({
                appointmentId,
                before,
                startsAt: null,
              })),
            ),
          ],
        );
        await sendDue();
        await sendDue();
        await expectEachTold(hers);
      },
    );

    it('writes to each address apart under one number, and to one address apart under two', async () => {
      const people = [
        { email: 'one@example.org', phone },
        { email: 'two@example.org', phone },
        { email: 'one@example.org', phone: '+393330000001' },
        { email: 'one@example.org' },
      ];
      const ids: string[] = [];
      for (const person of people) ids.push(await booked(person));
      await changed(ids.map((id) => ({ id, startsAt: null })));
      await desk.relayAll();
      await sendDue();
      expect(mail.takenBy('one@example.org')).toHaveLength(3);
      expect(mail.takenBy('two@example.org')).toHaveLength(1);
    });

    it('reads out to a number only what was booked under it', async () => {
      const hers = await desk.booked(victim());
      const his = await desk.booked({ ...victim(), firstName: 'Other', phone: '+393330000001' });
      await changed([{ id: hers, startsAt: null }]);
      await desk.relayAll();
      desk.appointments.change(his, { state: 'cancelled' });
      const before = tuesday.toISOString();
      await desk.database.everything(
        `UPDATE notifications.message SET visits = $1 WHERE kind = 'desk_change'`,
        [
          JSON.stringify(
            [hers, his].map((appointmentId) => ({ appointmentId, before, startsAt: null })),
          ),
        ],
      );
      expect(await listing.run(anOperator())).toMatchObject([
        { phone, changes: [{ firstName: 'Zafferanella' }] },
        { phone: '+393330000001', changes: [{ firstName: 'Other' }] },
      ]);
    });
  });

  it('tells once, however often the event comes', async () => {
    const id = await booked();
    await changed([{ id, startsAt: wednesday }]);
    await desk.relayAll();
    await sendDue();
    await desk.database.everything('UPDATE platform.outbox SET relayed_at = NULL');
    await desk.relayAll();
    await sendDue();
    expect(mail.taken).toHaveLength(1);
    expect((await desk.toldOf(id)).filter((told) => told.startsWith('desk_change'))).toEqual([
      'desk_change sent',
    ]);
  });

  it('leaves out a visit that the person has changed since, and tells the others', async () => {
    const stays = await booked({ language: 'en' });
    const goes = await booked({ language: 'en' });
    await changed([
      { id: goes, startsAt: wednesday },
      { id: stays, startsAt: wednesdayLater },
    ]);
    await desk.relayAll();
    await desk.cancelled(goes);
    await desk.relayAll();
    await sendDue();
    const letters = mail.takenBy('fatima@example.org').map(({ text }) => text);
    expect(letters).toHaveLength(2);
    const changes = letters.find((text) => text?.includes('Before:'));
    expect(changes).toContain('Now: Wednesday 16 December, 09:20.');
    expect(changes).not.toContain('09:00');
  });

  it('says nothing when nothing of it holds any more', async () => {
    const id = await booked();
    await changed([{ id, startsAt: wednesday }]);
    await desk.relayAll();
    desk.appointments.change(id, { startsAt: wednesdayLater });
    await sendDue();
    expect(await desk.toldOf(id)).toContain('desk_change dropped');
    expect(mail.taken).toEqual([]);
  });

  it('is not overtaken by news that are older and come later', async () => {
    const id = await desk.booked(anAppointment({ startsAt: tuesday }));
    await changed([{ id, startsAt: wednesday }]);
    await desk.database.everything(
      `UPDATE platform.outbox SET try_after = '2026-11-23T09:00:00Z' WHERE name = 'appointment-booked'`,
    );
    await desk.relayAll();
    await sendDue();
    desk.database.clock.set('2026-11-23T09:00:01Z');
    await desk.relayAll();
    await sendDue();
    expect(mail.taken).toHaveLength(1);
    expect(await desk.toldOf(id)).toEqual(
      expect.arrayContaining(['desk_change sent', 'reminder planned']),
    );
  });

  it('carries ids and moments, and nobody’s data', async () => {
    const id = await booked({ firstName: 'Nour', email: 'nour@example.org', phone });
    await changed([{ id, startsAt: wednesday }]);
    await desk.relayAll();
    const kept = JSON.stringify([
      await desk.database.everything('SELECT * FROM notifications.message'),
      await desk.database.everything('SELECT * FROM platform.outbox'),
    ]);
    for (const secret of ['Nour', 'example.org', phone]) expect(kept).not.toContain(secret);
  });

  it('of one municipality is no business of another', async () => {
    const theirs = await booked({ email: 'theirs@example.org' });
    const id = await desk.booked(anAppointment({ startsAt: tuesday }), aprilia);
    await desk.relayAll();
    await sendDue();
    mail.taken.length = 0;
    await changed([{ id, startsAt: wednesday }], aprilia);
    await desk.relayAll();
    await sendDue();
    expect(mail.taken).toHaveLength(1);
    expect(await desk.toldOf(theirs)).toEqual(['confirmation sent', 'reminder planned']);
  });
});

describe('what the desk itself moves or cancels', () => {
  let desk: MessageDesk;
  let listing: ListCalls;
  beforeAll(async () => {
    desk = await MessageDesk.open();
    listing = new ListCalls(desk.database.unitOfWork, desk.appointments, desk.closedDays);
  });
  afterAll(() => desk.close());
  beforeEach(() =>
    desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox',
    ),
  );

  const aCaller = () => anAppointmentWithoutAddress({ phone, startsAt: tuesday });

  it('is told by voice to who only left a phone', async () => {
    const moved = await desk.booked(aCaller());
    await desk.moved(moved, wednesday);
    const cancelled = await desk.booked(aCaller());
    await desk.cancelled(cancelled, cori, tuesday);
    await desk.relayAll();
    expect(await listing.run(anOperator())).toMatchObject([
      { appointmentId: cancelled, about: 'cancelled', startsAt: tuesday.toISOString() },
      { appointmentId: moved, about: 'moved', startsAt: wednesday.toISOString(), changes: [] },
    ]);
  });

  it('is not when the person did it', async () => {
    const moved = await desk.booked(aCaller());
    await desk.moved(moved, wednesday, cori, 'person');
    await desk.relayAll();
    expect(await listing.run(anOperator())).toEqual([]);
  });
});
