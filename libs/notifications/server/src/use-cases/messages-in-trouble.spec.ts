import type { GuestMessages } from '../testing/a-message-type';
import { anAppointmentWithoutAddress } from '../testing/an-appointment';
import { anOperator, inWorker, type MessageDesk } from '../testing/message-desk';
import { about, TellingDesk, type Postbox } from '../testing/telling-desk';

describe('messages of a context in trouble', () => {
  let here: TellingDesk;
  let desk: MessageDesk;
  let guests: GuestMessages;
  let letters: Postbox;
  beforeAll(async () => {
    here = await TellingDesk.open();
    ({ desk, guests, letters } = here);
  });
  afterAll(() => desk.close());
  beforeEach(() => here.beginAnew());
  const sendDue: TellingDesk['sendDue'] = (...names) => here.sendDue(...names);
  const told: TellingDesk['told'] = (...guest) => here.told(...guest);
  const channelsOf = (subject: string) => here.channelsOf(subject);

  it('wait, counted, when nobody knows their kind or channel any more, and hold up nobody', async () => {
    const forgotten = await told({ email: 'awa@example.org' });
    const unknown = await told({ email: 'mor@example.org' });
    const known = await told({ email: 'noor@example.org' });
    await desk.database.everything(
      `UPDATE notifications.message SET kind = 'of_nobody' WHERE subject = '${forgotten}';
       UPDATE notifications.message SET channel = 'pigeon' WHERE subject = '${unknown}'`,
    );
    desk.database.clock.set('2026-11-23T09:00:00Z');
    await sendDue('email');
    expect(letters.taken.map(({ to }) => to)).toEqual(['noor@example.org']);
    expect(await channelsOf(known)).toEqual(['email sent']);
    const due = await desk.database.workerUnitOfWork.inTransaction(inWorker(), (tx) =>
      desk.figures.of(tx),
    );
    expect(due).toMatchObject({ due: 2, planned: 0 });
    expect(await desk.listing.run(anOperator())).toEqual([]);
  });

  it('keep nobody else from being called when one context fails, and say so when nobody is left', async () => {
    await told({ phone: '06123456' });
    guests.fails = true;
    await expect(desk.listing.run(anOperator())).rejects.toThrow('in trouble');
    const phone = '+390612345';
    const visit = { startsAt: about, phone, firstName: 'Mor' };
    const id = await desk.booked(anAppointmentWithoutAddress(visit));
    await desk.relayAll();
    desk.database.clock.set('2026-11-23T10:00:00Z');
    expect(await desk.listing.run(anOperator())).toMatchObject([{ about: 'reminder', phone }]);
    // A call that holds no longer is none: the list would look empty, and is not.
    desk.appointments.change(id, { startsAt: new Date(about.getTime() + 60_000) });
    await expect(desk.listing.run(anOperator())).rejects.toThrow('in trouble');
  });

  it('show nobody another’s news when a context leaves one out', async () => {
    await told({ phone: '06123456', firstName: 'Ada' });
    const gone = await told({ phone: '06123457', firstName: 'Bea' });
    guests.guests.delete(gone);
    guests.leavesOut = true;
    await expect(desk.listing.run(anOperator())).rejects.toThrow('2 were asked for, 1 came');
  });

  it('become calls when nobody can write them', async () => {
    const subject = await told({ email: 'awa@example.org', phone: '06123456' });
    await desk.database.everything('UPDATE notifications.message SET attempts = 9');
    guests.cannotWrite = true;
    await sendDue('email');
    expect(await channelsOf(subject)).toEqual(['email failed', 'call planned']);
  });

  it('keep a code of what a port says, and no sentence', async () => {
    letters.outcome = { result: 'refused', code: 'SMS 30003: no such number' };
    const subject = await told({ email: 'awa@example.org' });
    await sendDue('email');
    const [message] = await desk.messagesOf(subject);
    expect(message).toMatchObject({ state: 'failed', error: 'not-sent' });
  });

  it.each([
    ['of a kind that nobody brings any more', `SET kind = 'of_nobody'`, false],
    ['of a context in trouble', 'SET attempts = 1', true],
  ])('come back once, %s', async (_, change, fails) => {
    const subject = await told({ email: 'awa@example.org', phone: '06123456' });
    await sendDue('email');
    await desk.database.everything(`UPDATE notifications.message ${change}`);
    guests.fails = fails;
    const [sent] = await desk.messagesOf(subject);
    expect(await desk.bouncing.run(sent?.id ?? '')).toBe(true);
    expect(await channelsOf(subject)).toEqual(['email bounced']);
  });
});
