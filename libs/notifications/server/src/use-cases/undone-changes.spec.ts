import { instantOf } from '@one-stop-shop/shared/domain';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { anOperator, inWorker, MessageDesk } from '../testing/message-desk';
import type { SendPort } from './send-port';

const tuesday = anAppointment().startsAt;
const thursday = instantOf('2026-11-26', '16:20');
const friday = instantOf('2026-11-27', '16:20');

/** On the Monday morning before, after the reminder's hour: nothing else is due meanwhile. */
const morning = instantOf('2026-11-23', '11:00');

describe('what the desk does and takes back', () => {
  let desk: MessageDesk;
  beforeAll(async () => {
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set(morning);
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  });

  const now = () => desk.database.clock.now();
  const wait = (seconds: number) => {
    desk.database.clock.set(new Date(now().getTime() + seconds * 1_000));
  };
  /** What was sent, by every message that is due. */
  const sent = async (): Promise<string[]> => {
    const letters: string[] = [];
    const port: SendPort = {
      send: ({ letter }) => {
        letters.push(letter.subject);
        return Promise.resolve({ result: 'sent' });
      },
    };
    for (const { municipality, messageId } of await desk.sweeping.run(100)) {
      await desk.sendingBy(port).run(inWorker(municipality), messageId);
    }
    return letters;
  };
  const bookedAndConfirmed = async (appointment = anAppointment()) => {
    const id = await desk.booked(appointment);
    await desk.relayAll();
    await sent();
    return id;
  };

  it('is told once, when it can no longer be taken back', async () => {
    const id = await bookedAndConfirmed();
    await desk.cancelled(id);
    await desk.relayAll();
    wait(14);
    expect(await sent()).toEqual([]);
    wait(1);
    expect(await sent()).toHaveLength(1);
    wait(60);
    expect(await sent()).toEqual([]);
    expect(await desk.toldOf(id)).toEqual(['confirmation sent', 'cancelled sent']);
  });

  it.each(['before', 'after'])('is told to nobody, taken back %s it was followed', async (when) => {
    const id = await bookedAndConfirmed();
    await desk.cancelled(id);
    const doneAt = now();
    if (when === 'after') await desk.relayAll();
    await desk.restored(id, 'cancel', doneAt);
    await desk.relayAll();
    wait(60);
    expect(await sent()).toEqual([]);
    expect(await desk.toldOf(id)).not.toContain('cancelled planned');
  });

  it('leaves the person reminded as before', async () => {
    desk.database.clock.set('2026-11-20T09:00:00Z');
    const id = await bookedAndConfirmed();
    await desk.cancelled(id);
    const doneAt = now();
    await desk.relayAll();
    expect(await desk.toldOf(id)).toContain('reminder dropped');
    await desk.restored(id, 'cancel', doneAt);
    await desk.relayAll();
    expect((await desk.toldOf(id)).sort()).toEqual([
      'cancelled dropped',
      'confirmation sent',
      'reminder planned',
    ]);
  });

  it('confirms after all what it had kept from being confirmed', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await desk.cancelled(id);
    const doneAt = now();
    await desk.relayAll();
    expect(await desk.toldOf(id)).toContain('confirmation dropped');
    await desk.restored(id, 'cancel', doneAt);
    await desk.relayAll();
    expect(await sent()).toHaveLength(1);
    expect(await desk.toldOf(id)).toContain('confirmation sent');
  });

  it('is told when it was cancelled again', async () => {
    const id = await bookedAndConfirmed();
    await desk.cancelled(id);
    const doneAt = now();
    await desk.relayAll();
    await desk.restored(id, 'cancel', doneAt);
    await desk.relayAll();
    await desk.cancelled(id);
    await desk.relayAll();
    wait(14);
    expect(await sent()).toEqual([]);
    wait(1);
    expect(await sent()).toHaveLength(1);
  });

  it('tells of the move before, when only the second of two was taken back', async () => {
    const id = await bookedAndConfirmed();
    await desk.moved(id, thursday);
    await desk.relayAll();
    await desk.moved(id, friday);
    const doneAt = now();
    await desk.relayAll();
    await desk.restored(id, 'move', doneAt, thursday);
    await desk.relayAll();
    wait(15);
    expect(await sent()).toHaveLength(1);
    const told = (await desk.messagesOf(id)).filter(({ kind }) => kind === 'moved');
    expect(told).toMatchObject([
      { about: thursday, state: 'sent' },
      { about: friday, state: 'dropped' },
    ]);
  });

  it('crosses out the hour that the person knows, of two moves that were told as one', async () => {
    const id = await bookedAndConfirmed();
    await desk.moved(id, thursday);
    await desk.relayAll();
    await desk.moved(id, friday);
    await desk.relayAll();
    const kept = await desk.database.everything<{ before: string }>(
      `SELECT visits->0->>'before' AS before FROM notifications.message
        WHERE subject = '${id}' AND kind = 'moved' AND state = 'planned'`,
    );
    expect(kept).toEqual([{ before: tuesday.toISOString() }]);
  });

  it('says nothing of a visit that was moved away and back by hand', async () => {
    const id = await bookedAndConfirmed();
    await desk.moved(id, thursday);
    await desk.relayAll();
    await desk.moved(id, tuesday);
    await desk.relayAll();
    wait(60);
    expect(await sent()).toEqual([]);
  });

  it('is on the list of calls when it stands, and never when it was taken back', async () => {
    const phone = anAppointmentWithoutAddress({ phone: '+393331234567' });
    const stands = await bookedAndConfirmed(phone);
    const undone = await bookedAndConfirmed(phone);
    const about = async () => {
      const calls = await desk.listing.run(anOperator());
      return calls.filter((call) => call.about === 'cancelled').map((call) => call.appointmentId);
    };
    await desk.cancelled(undone);
    const doneAt = now();
    await desk.cancelled(stands);
    await desk.relayAll();
    expect(await about()).toEqual([]);
    await desk.restored(undone, 'cancel', doneAt);
    await desk.relayAll();
    wait(15);
    expect(await about()).toEqual([stands]);
  });
});
