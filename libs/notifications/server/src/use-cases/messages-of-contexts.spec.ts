import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { MessageTypes, type MessageToPlan } from '@one-stop-shop/shared/server';
import { call } from '../domain/call';
import { Channels, type Channel } from '../domain/channel';
import { email } from '../domain/email';
import { ColleagueMessages, GuestMessages, type Guest } from '../testing/a-message-type';
import { anOperator, aprilia, cori, inWorker, MessageDesk } from '../testing/message-desk';
import { PlanMessage } from './plan-message';
import { SendPort, SendPorts, type LetterToSend, type SendOutcome } from './send-port';

const happenedAt = new Date('2026-11-23T08:00:00Z');
const about = new Date('2026-11-24T15:20:00Z');

/** A channel that the service does not have: to those whose phone begins with this. */
const sms: Channel = {
  name: 'sms',
  byHand: false,
  addressOf: ({ phone }) => (phone?.startsWith('+393') ? phone : undefined),
  mailboxOf: (phone) => phone,
};

class Postbox extends SendPort {
  readonly taken: LetterToSend[] = [];
  outcome: SendOutcome = { result: 'sent' };

  send(message: LetterToSend): Promise<SendOutcome> {
    this.taken.push(message);
    return Promise.resolve(this.outcome);
  }
}

describe('messages that other contexts bring', () => {
  const channels = new Channels(email, sms, call);
  const guests = new GuestMessages();
  const colleagues = new ColleagueMessages();
  let desk: MessageDesk;
  let planner: PlanMessage;
  let letters: Postbox;
  let texts: Postbox;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    desk = await MessageDesk.open({ types: [guests, colleagues], channels });
    planner = new PlanMessage(desk.types, channels);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set(happenedAt);
    guests.guests.clear();
    letters = new Postbox();
    texts = new Postbox();
    await desk.database.everything('TRUNCATE notifications.message, notifications.letter_count');
  });

  const plan = (
    message: Partial<MessageToPlan> & Pick<MessageToPlan, 'subject'>,
  ): Promise<void> => {
    const whole = { municipality: cori, kind: 'guest_welcome', happenedAt, about, ...message };
    return desk.database.workerUnitOfWork.inTransaction(inWorker(whole.municipality), (tx) =>
      planner.plan(tx, whole),
    );
  };
  const sendDue = async (...names: string[]): Promise<void> => {
    const ports = new SendPorts(new Map([['email', letters] as const, ['sms', texts] as const]));
    const sending = desk.sendingBy(ports);
    for (const { municipality, messageId } of await desk.sweepingFor(...names).run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
  };
  const told = async (guest: Partial<Guest> = {}, kind = 'guest_welcome'): Promise<string> => {
    const subject = randomUUID();
    guests.guests.set(subject, { firstName: 'Awa', language: 'fr', ...guest });
    await plan({ subject, kind });
    return subject;
  };
  const channelsOf = async (subject: string): Promise<string[]> =>
    (await desk.messagesOf(subject)).map(({ channel, state }) => `${channel} ${state}`);

  it('go the first way that reaches whoever is to hear them, and are read as theirs', async () => {
    const subject = await told({ email: 'awa@example.org', phone: '+393331234567' });
    await sendDue('email', 'sms');
    expect(letters.taken.map(({ to, letter }) => [to, letter.subject])).toEqual([
      ['awa@example.org', 'guest_welcome Awa'],
    ]);
    expect(await channelsOf(subject)).toEqual(['email sent']);
    expect(
      await desk.database.everything(
        'SELECT subject_kind, field_classes FROM platform.read_audit WHERE subject = $1',
        [subject],
      ),
    ).toEqual([{ subject_kind: 'appointment', field_classes: ['contact'] }]);
  });

  it('go by a channel that joined the others, with its own count of what one number gets', async () => {
    const subjects = [];
    for (let each = 0; each < 3; each += 1) subjects.push(await told({ phone: '+393331234567' }));
    await sendDue('email', 'sms');
    expect(letters.taken).toEqual([]);
    expect(texts.taken.map(({ to }) => to)).toEqual(['+393331234567', '+393331234567']);
    // What was too much is told by voice, like a letter that was.
    const states = await Promise.all(subjects.map(channelsOf));
    expect(states.flat().toSorted()).toEqual([
      'call planned',
      'sms held_back',
      'sms sent',
      'sms sent',
    ]);
  });

  it('become calls where nothing else reaches, with the words of their kind', async () => {
    const byVoice = await told({ phone: '06123456' });
    const unreached = await told({}, 'guest_reminder');
    guests.asked = 0;
    expect(await desk.listing.run(anOperator())).toMatchObject([
      { about: 'guest_welcome', firstName: 'Awa', phone: '06123456', outcome: 'to_call' },
      { about: 'guest_reminder', outcome: 'no_contact' },
    ]);
    expect(guests.asked).toBe(1);
    expect(await channelsOf(byVoice)).toEqual(['call planned']);
    expect(await channelsOf(unreached)).toEqual(['none planned']);
    expect(await desk.listing.run(anOperator([aprilia]))).toEqual([]);
  });

  it('are told by voice when they did not go', async () => {
    letters.outcome = { result: 'refused', code: 'smtp-550' };
    const subject = await told({ email: 'awa@example.org', phone: '06123456' });
    await sendDue('email');
    expect(await channelsOf(subject)).toEqual(['email failed', 'call planned']);
  });

  it('are dropped when they hold no longer', async () => {
    const subject = await told({ email: 'awa@example.org' });
    guests.guests.delete(subject);
    await sendDue('email');
    expect(letters.taken).toEqual([]);
    expect(await desk.toldOf(subject)).toEqual(['guest_welcome dropped']);
  });

  it('are planned once, however often the event comes', async () => {
    const subject = await told({ email: 'awa@example.org' });
    await plan({ subject });
    await plan({ subject, occurrence: 'another time' });
    await sendDue('email');
    expect(letters.taken).toHaveLength(2);
  });

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

  it('to staff leave at night, in each municipality under its own name, and are never calls', async () => {
    desk.database.clock.set('2026-11-23T22:00:00Z');
    const subject = randomUUID();
    for (const municipality of [cori, aprilia]) {
      colleagues.addresses.set(`${municipality} ${subject}`, `dati.${municipality}@example.org`);
      await plan({ subject, municipality, kind: 'colleague_news' });
    }
    await sendDue('email');
    expect(letters.taken.map(({ to }) => to).toSorted()).toEqual([
      `dati.${aprilia}@example.org`,
      `dati.${cori}@example.org`,
    ]);
    await expect(
      desk.database.everything(
        `UPDATE notifications.message SET channel = 'call', state = 'planned', settled_at = NULL
          WHERE subject = $1`,
        [subject],
      ),
    ).rejects.toThrow('message_to_staff');
  });

  it('to people of the spec wait for the morning', async () => {
    desk.database.clock.set('2026-11-23T22:00:00Z');
    const subject = await told({ email: 'awa@example.org' });
    await sendDue('email');
    expect(await channelsOf(subject)).toEqual(['email planned']);
  });

  it('are seen by the operators of the municipality they go out for, as ids', async () => {
    const subject = await told({ email: 'awa@example.org' });
    const seen = (municipality: string): Promise<object[]> =>
      desk.database.unitOfWork.inTransaction(anOperator([municipality]), (tx) =>
        tx.query('SELECT kind FROM notifications.message WHERE subject = $1', [subject]),
      );
    expect(await seen(cori)).toEqual([{ kind: 'guest_welcome' }]);
    expect(await seen(aprilia)).toEqual([]);
  });

  it('have one context each, and are planned by their names alone', async () => {
    expect(() => new MessageTypes(guests, new GuestMessages())).toThrow(
      'two types of message are called guest_welcome',
    );
    const unnameable = Object.assign(new GuestMessages(), { kinds: ['guest-welcome'] });
    expect(() => new MessageTypes(unnameable)).toThrow('guest-welcome is no name for a message');
    await expect(plan({ subject: randomUUID(), kind: 'of_nobody' })).rejects.toThrow(
      'no context brings messages of the kind of_nobody',
    );
  });
});
