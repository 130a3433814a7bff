import { instantOf } from '@one-stop-shop/shared/domain';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { ChangingDesk, tuesday, wednesday, wednesdayLater } from '../testing/changing-desk';
import type { MailServer } from '../testing/mail-server';
import { anOperator, aprilia, cori, MessageDesk } from '../testing/message-desk';
import type { ListCalls } from './list-calls';

const phone = '+393331234567';

describe('telling people that the desk changed', () => {
  let here: ChangingDesk;
  let desk: MessageDesk;
  let mail: MailServer;
  let listing: ListCalls;
  beforeAll(async () => {
    here = await ChangingDesk.open();
    ({ desk, mail, listing } = here);
  });
  afterAll(() => here.close());
  beforeEach(() => here.beginAnew());
  const sendDue = () => here.sendDue();
  const booked: ChangingDesk['booked'] = (wishes) => here.booked(wishes);
  const changed: ChangingDesk['changed'] = (...change) => here.changed(...change);

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
    desk.waitUntilItStands();
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
    // Its delivery waits, as after a failure of an hour.
    await desk.database.everything(
      `WITH first AS (UPDATE platform.outbox SET relayed_at = occurred_at
                       WHERE name = 'appointment-booked' RETURNING id, municipality)
       INSERT INTO platform.delivery (event, municipality, subscriber, subject, try_after, set_aside_at)
       SELECT id, municipality, 'plan-messages', '${id}', '2026-11-23T09:00:00Z', now() FROM first`,
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
    listing = desk.listing;
  });
  afterAll(() => desk.close());
  beforeEach(() =>
    desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    ),
  );

  const aCaller = () => anAppointmentWithoutAddress({ phone, startsAt: tuesday });

  it('is told by voice to who only left a phone', async () => {
    const moved = await desk.booked(aCaller());
    await desk.moved(moved, wednesday);
    const cancelled = await desk.booked(aCaller());
    await desk.cancelled(cancelled, cori, tuesday);
    await desk.relayAll();
    desk.waitUntilItStands();
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
