import { randomUUID } from 'node:crypto';
import { MessageTypes } from '@one-stop-shop/shared/server';
import { Channels } from '../domain/channel';
import { email } from '../domain/email';
import { GuestMessages } from '../testing/a-message-type';
import { anAppointmentWithoutAddress } from '../testing/an-appointment';
import { anOperator, aprilia, cori, type MessageDesk } from '../testing/message-desk';
import { happenedAt, sms, TellingDesk, type Postbox } from '../testing/telling-desk';

describe('messages that other contexts bring', () => {
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
  const plan: TellingDesk['plan'] = (message) => here.plan(message);
  const sendDue: TellingDesk['sendDue'] = (...names) => here.sendDue(...names);
  const told: TellingDesk['told'] = (...guest) => here.told(...guest);
  const channelsOf = (subject: string) => here.channelsOf(subject);

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
    expect(here.texts.taken.map(({ to }) => to)).toEqual(['+393331234567', '+393331234567']);
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
    await desk.marking.run();
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

  it('are not told after the moment that they speak of', async () => {
    const subject = randomUUID();
    guests.guests.set(subject, { firstName: 'Awa', language: 'fr', email: 'awa@example.org' });
    await plan({ subject, about: new Date(happenedAt.getTime() - 1) });
    await sendDue('email');
    expect(letters.taken).toEqual([]);
    expect(await channelsOf(subject)).toEqual(['email dropped']);
  });

  it('are told after all when what was dropped holds again', async () => {
    const subject = await told({ email: 'awa@example.org' });
    guests.guests.delete(subject);
    await sendDue('email');
    guests.guests.set(subject, { firstName: 'Awa', language: 'fr', email: 'awa@example.org' });
    await plan({ subject });
    expect(await channelsOf(subject)).toEqual(['email planned']);
  });

  it('are theirs also when they are about a visit that is cancelled', async () => {
    const visit = await desk.booked(anAppointmentWithoutAddress());
    guests.guests.set(visit, { firstName: 'Awa', language: 'fr', phone: '06123456' });
    await plan({ subject: visit, kind: 'guest_reminder' });
    await desk.cancelled(visit);
    await desk.relayAll();
    expect(await desk.toldOf(visit)).toContain('guest_reminder planned');
  });

  it('to staff leave at night, in each municipality under its own name, and are never calls', async () => {
    desk.database.clock.set('2026-11-23T22:00:00Z');
    const subject = randomUUID();
    for (const municipality of [cori, aprilia]) {
      here.colleagues.addresses.set(
        `${municipality} ${subject}`,
        `dati.${municipality}@example.org`,
      );
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

  it('know one way by hand, and no channel twice', () => {
    expect(() => new Channels(email, { ...sms, name: 'door', byHand: true })).toThrow(
      'door: what operators do by hand is the channel call',
    );
    expect(() => new Channels(email, email)).toThrow('email is no name for another channel');
  });

  it('have one context each, and are planned by their names alone', async () => {
    expect(() => new MessageTypes(guests, new GuestMessages())).toThrow(
      'two types of message are called guest_welcome',
    );
    const alike = Object.assign(new GuestMessages(), { kinds: ['guest_again'] });
    expect(() => new MessageTypes(guests, alike)).toThrow(
      'two types of message count their letters as guests',
    );
    const unnameable = Object.assign(new GuestMessages(), { kinds: ['guest-welcome'] });
    expect(() => new MessageTypes(unnameable)).toThrow('guest-welcome is no name for a message');
    await expect(plan({ subject: randomUUID(), kind: 'of_nobody' })).rejects.toThrow(
      'no context brings messages of the kind of_nobody',
    );
  });
});
