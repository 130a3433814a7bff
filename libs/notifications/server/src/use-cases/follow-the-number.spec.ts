import { Logger } from '@nestjs/common';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import type { Transaction } from '@one-stop-shop/shared/server';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { halfPastTen, noon, ten } from '../testing/every-rule';
import { anOperator, aprilia, inWorker, MessageDesk } from '../testing/message-desk';
import { SafeContactRehearsal, told } from '../testing/safe-contact-rehearsal';
import type { LetterToSend, SendOutcome } from './send-port';
import { SetContactRule } from './set-contact-rule';

const never: ContactRule = { write: 'never' };

describe('a rule follows the number', () => {
  let desk: MessageDesk;
  let here: SafeContactRehearsal;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    here = new SafeContactRehearsal(desk, (_, subject, { email, phone }) =>
      desk.appointments.say(subject, {
        ...anAppointmentWithoutAddress({ startsAt: noon, firstName: 'Zafferana' }),
        ...(email && { email }),
        ...(phone && { phone }),
      }),
    );
    await here.beginAnew();
  });
  const nothing = { dontWrite: false, neutral: false, shared: false, hours: null };

  it('also to another writing of the address, and to nobody else', async () => {
    await here.say({ email: 'Fatima.Rossi+cori@Gmail.com' }, never, aprilia);
    const written = ['fatimarossi@gmail.com', 'FATIMA.rossi@googlemail.com', 'fatima@gmail.com'];
    for (const email of written) await here.planned('reminder', { email });
    await here.sendDue();
    expect(here.letters.taken.map(({ to }) => to)).toEqual(['fatima@gmail.com']);
  });

  it('when it was set between planning and sending', async () => {
    const contact = here.contact();
    await here.planned('reminder', contact);
    await here.say({ email: contact.email }, never, aprilia);
    await here.sendDue();
    expect(here.takenBy(contact)).toEqual([]);
  });

  it('when it was set while the mail server was slow with the letter before', async () => {
    const contact = here.contact();
    for (const kind of ['reminder', 'reminder']) await here.planned(kind, contact);
    const taken: LetterToSend[] = [];
    const held = Promise.withResolvers<SendOutcome>();
    const begun = Promise.withResolvers<void>();
    const sending = desk.sendingBy({
      send: (letter) => {
        taken.push(letter);
        begun.resolve();
        return held.promise;
      },
    });
    const due = await desk.sweeping.run(10);
    const both = due.map(({ municipality, messageId }) =>
      sending.run(inWorker(municipality), messageId),
    );
    await begun.promise;
    // The second waits for the count of the first.
    while ((await waitingForLocks(desk)) === 0);
    await here.say({ email: contact.email }, never);
    held.resolve({ result: 'sent' });
    await Promise.all(both);
    expect(taken).toHaveLength(1);
    expect((await here.calls()).map(({ safely }) => safely)).toEqual([
      { ...nothing, dontWrite: true },
    ]);
  });

  it('when it was set while a letter waits to be tried again', async () => {
    const contact = here.contact();
    await here.planned('reminder', contact);
    here.letters.outcome = { result: 'later', code: 'smtp-421' };
    await here.sendDue();
    expect(here.takenBy(contact)).toHaveLength(1);
    here.letters.outcome = { result: 'sent' };
    await here.say({ email: contact.email }, { write: 'neutral' }, aprilia);
    here.at(halfPastTen);
    await here.sendDue();
    const [first, second] = here.takenBy(contact);
    expect([first, second].map((letter) => letter && told(letter).length > 0)).toEqual([
      true,
      false,
    ]);
  });

  it('until it is taken back by whoever set it', async () => {
    const [first, second] = [here.contact(), here.contact()];
    for (const { email } of [first, second]) {
      await here.say({ email }, never, aprilia);
      await here.say({ email }, never);
      await here.say({ email }, undefined);
    }
    await here.say({ email: second.email }, undefined, aprilia);
    for (const contact of [first, second]) await here.planned('reminder', contact);
    await here.sendDue();
    expect(here.letters.taken.map(({ to }) => to)).toEqual([second.email]);
  });

  it('from the phone to an address of which nobody has spoken, in neutral words', async () => {
    const rules: [ContactRule, boolean][] = [
      [never, true],
      [{ write: 'neutral' }, true],
      [{ write: 'any', shared: true }, true],
      [{ write: 'any', hours: { from: '09:30', to: '11:00' } }, true],
      [{ write: 'any' }, false],
    ];
    for (const [rule, isNeutral] of rules) {
      const [silent, spoken] = [here.contact(), here.contact()];
      for (const { phone } of [silent, spoken]) await here.say({ phone }, rule, aprilia);
      await here.say({ email: spoken.email }, { write: 'any' });
      for (const contact of [silent, spoken]) await here.planned('reminder', contact);
      await here.sendDue();
      const tells = [silent, spoken].map((contact) => here.takenBy(contact).map(told));
      expect(tells.map(([secrets]) => secrets?.length === 0)).toEqual([isNeutral, false]);
    }
  });

  it('with its hours, to such an address', async () => {
    const contact = here.contact();
    await here.say(
      { phone: contact.phone },
      { write: 'any', hours: { from: '10:30', to: '11:30' } },
    );
    await here.planned('reminder', contact);
    await here.sendDue();
    expect(here.takenBy(contact)).toEqual([]);
    here.at(halfPastTen);
    await here.sendDue();
    expect(here.takenBy(contact).map(told)).toEqual([[]]);
  });

  it('to calls that stand on the list already, and is taken from them', async () => {
    const { phone } = here.contact();
    await here.planned('reminder', { phone });
    const safely = async () => (await here.calls()).map((call) => call.safely);
    expect(await safely()).toEqual([nothing]);
    here.at(new Date(ten.getTime() + 60_000));
    await here.say({ phone }, { write: 'neutral', shared: true }, aprilia);
    expect(await safely()).toEqual([{ ...nothing, neutral: true, shared: true }]);
    here.at(new Date(ten.getTime() + 120_000));
    await here.say({ phone }, undefined, aprilia);
    expect(await safely()).toEqual([nothing]);
  });

  it('to a call that was planned by a transaction as slow as the one that set it', async () => {
    const { phone } = here.contact();
    const subject = await here.planned('reminder', { phone });
    await here.say({ phone }, { write: 'neutral' });
    // As if the worker had looked just after, and not seen what was not committed yet.
    await desk.database.everything(
      `UPDATE notifications.message SET safe_contact = $2, safe_contact_at = $3 WHERE subject = $1`,
      [subject, JSON.stringify(nothing), new Date(ten.getTime() + 1_000)],
    );
    const neutral = async () => (await here.calls()).map((call) => call.safely.neutral);
    here.at(new Date(ten.getTime() + 30_000));
    expect(await neutral()).toEqual([false]);
    here.at(new Date(ten.getTime() + 60_000));
    expect(await neutral()).toEqual([true]);
  });

  it('and no call is shown before the worker has looked', async () => {
    const { phone } = here.contact();
    const subject = await here.planned('reminder', { phone });
    await here.calls();
    await desk.database.everything(
      `UPDATE notifications.message SET safe_contact = NULL, safe_contact_at = $2 WHERE subject = $1`,
      [subject, ten],
    );
    expect(await here.calls()).toEqual([]);
    here.at(new Date(ten.getTime() + 2_000));
    expect(await here.calls()).toHaveLength(1);
  });

  it('to a letter that comes back', async () => {
    const { email, phone } = here.contact();
    await here.say({ phone }, { write: 'any', shared: true }, aprilia);
    const subject = await here.planned('reminder', { email, phone });
    await here.sendDue();
    const [message] = await desk.messagesOf(subject);
    await desk.bouncing.run(message?.id ?? '');
    expect(await here.calls()).toMatchObject([
      { letterDidNotArrive: true, safely: { shared: true } },
    ]);
  });

  it('also where people wish to hear in the evening alone', async () => {
    const contact = here.contact();
    await here.say(
      { email: contact.email },
      { write: 'any', hours: { from: '20:30', to: '22:00' } },
    );
    const evening = new Date('2026-11-23T19:30:00Z');
    const startsAt = new Date('2026-11-24T15:20:00Z');
    const id = await desk.booked(anAppointment({ email: contact.email, startsAt }));
    await desk.relayAll();
    await here.sendDue();
    expect(here.takenBy(contact)).toEqual([]);
    here.at(new Date(evening.getTime() - 1_000));
    await here.sendDue();
    expect(here.takenBy(contact)).toEqual([]);
    here.at(evening);
    await here.sendDue();
    expect(here.takenBy(contact)).toHaveLength(1);
    expect(await desk.toldOf(id)).toContain('confirmation sent');
  });
});

describe('who may say how a number is used', () => {
  let desk: MessageDesk;
  beforeAll(async () => {
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  const said = (rule: ContactRule, phone = '+393331234567', permissions?: ReadonlySet<string>) => {
    const operator = anOperator();
    const scope = { ...operator, permissions: permissions ?? operator.permissions };
    return desk.database.unitOfWork.inTransaction(scope, (tx: Transaction) =>
      new SetContactRule(desk.keys).set(
        tx,
        '059006',
        { phone },
        rule,
        '0190a1b2-0000-7000-8000-00000000c0de',
      ),
    );
  };

  it('is whoever holds the permission, and nobody reads it back', async () => {
    await expect(said(never, '+393331234567', new Set())).rejects.toThrow('set-contact-rule');
    await said(never);
    await expect(
      desk.database.unitOfWork.inTransaction(anOperator(), (tx) =>
        tx.query('SELECT FROM notifications.contact_rule'),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('leaves no number in the row', async () => {
    await said(never, '+393339876543');
    const rows = await desk.database.everything('SELECT * FROM notifications.contact_rule');
    const text = JSON.stringify(rows) + rows.map((row) => Object.values(row as object).join());
    expect(text).not.toMatch(/9876543/);
  });

  it.each<[string, ContactRule, string]>([
    ['a number as people write it', never, '333 1234567'],
    [
      'hours that end before they begin',
      { write: 'any', hours: { from: '12:00', to: '09:00' } },
      '',
    ],
    ['hours that are none', { write: 'any', hours: { from: '9', to: '12:00' } }, ''],
    ['hours past midnight', { write: 'any', hours: { from: '09:00', to: '24:30' } }, ''],
  ])('is refused %s', async (_, rule, phone) => {
    await expect(said(rule, phone || '+393331234567')).rejects.toThrow(/E\.164|hours/);
  });
});

async function waitingForLocks({ database }: MessageDesk): Promise<number> {
  const [found] = await database.everything<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return found?.waiting ?? 0;
}
