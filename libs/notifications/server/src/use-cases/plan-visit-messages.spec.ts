import { instantOf } from '@one-stop-shop/shared/domain';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { MessageDesk } from '../testing/message-desk';

const tuesday = anAppointment().startsAt;
const thursday = instantOf('2026-11-26', '16:20');

describe('planning messages', () => {
  let desk: MessageDesk;

  beforeAll(async () => {
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  it('confirms at once and reminds on the last working day before', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    expect(await desk.messagesOf(id)).toMatchObject([
      { kind: 'confirmation', state: 'planned', channel: 'email', due: desk.database.clock.now() },
      { kind: 'reminder', state: 'planned', due: instantOf('2026-11-23', '10:00'), about: tuesday },
    ]);
  });

  it('confirms at any hour of the night', async () => {
    desk.database.clock.set('2026-11-22T02:30:00Z');
    const id = await desk.booked();
    await desk.relayAll();
    const [confirmation] = await desk.messagesOf(id);
    expect(confirmation?.due).toEqual(desk.database.clock.now());
  });

  it('reminds nobody who booked later than the reminder would come', async () => {
    desk.database.clock.set(instantOf('2026-11-23', '10:00'));
    const id = await desk.booked();
    await desk.relayAll();
    expect(await desk.toldOf(id)).toEqual(['confirmation planned']);
  });

  it('still reminds when the event was late and the booking was not', async () => {
    const id = await desk.booked();
    desk.database.clock.set(instantOf('2026-11-23', '11:00'));
    await desk.relayAll();
    expect(await desk.toldOf(id)).toEqual(['confirmation planned', 'reminder planned']);
  });

  it('plans a call for a phone, and a line on the list for nothing at all', async () => {
    const phone = await desk.booked(anAppointmentWithoutAddress({ phone: '+393331234567' }));
    const nothing = await desk.booked(anAppointmentWithoutAddress());
    await desk.relayAll();
    expect(await desk.messagesOf(phone)).toMatchObject([{ kind: 'reminder', channel: 'call' }]);
    expect(await desk.messagesOf(nothing)).toMatchObject([{ kind: 'reminder', channel: 'none' }]);
  });

  it('tells of a move and reminds of the new day only', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await desk.moved(id, thursday);
    await desk.relayAll();
    expect(await desk.messagesOf(id)).toMatchObject([
      { kind: 'confirmation', state: 'dropped' },
      { kind: 'reminder', state: 'dropped', about: tuesday },
      { kind: 'moved', state: 'planned', about: thursday },
      {
        kind: 'reminder',
        state: 'planned',
        about: thursday,
        due: instantOf('2026-11-25', '10:00'),
      },
    ]);
  });

  it('reminds again of a day to which the appointment comes back', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await desk.moved(id, thursday);
    await desk.relayAll();
    await desk.moved(id, tuesday);
    await desk.relayAll();
    const reminders = (await desk.messagesOf(id)).filter(({ kind }) => kind === 'reminder');
    expect(reminders).toMatchObject([
      { state: 'dropped', about: thursday },
      { state: 'planned', about: tuesday },
    ]);
  });

  it('tells of a cancellation and drops everything else', async () => {
    const id = await desk.booked();
    await desk.relayAll();
    await desk.cancelled(id);
    await desk.relayAll();
    expect(await desk.toldOf(id)).toEqual([
      'confirmation dropped',
      'reminder dropped',
      'cancelled planned',
    ]);
  });

  describe('when events come twice or in the wrong order', () => {
    it('plans one message for an event that comes twice', async () => {
      const id = await desk.booked();
      await desk.database.everything(
        `INSERT INTO platform.outbox (municipality, name, payload, occurred_at)
         SELECT municipality, name, payload, occurred_at FROM platform.outbox WHERE relayed_at IS NULL`,
      );
      await desk.relayAll();
      await desk.database.everything('UPDATE platform.outbox SET relayed_at = NULL');
      await desk.relayAll();
      expect(await desk.toldOf(id)).toEqual(['confirmation planned', 'reminder planned']);
    });

    it('tells only the newest of several moves', async () => {
      const id = await desk.booked();
      await desk.moved(id, thursday);
      await desk.moved(id, tuesday);
      await desk.moved(id, thursday);
      await desk.relayAll();
      expect(await waitingOf(id)).toEqual(['moved planned', 'reminder planned']);
    });

    it('tells only the newest when the older comes last', async () => {
      const id = await desk.booked();
      await desk.moved(id, thursday);
      await desk.moved(id, tuesday);
      await desk.database.everything(turnOutboxAround);
      await desk.relayAll();
      expect(await waitingOf(id)).toEqual(['moved planned', 'reminder planned']);
    });

    it('lets the cancellation win, whatever comes after it', async () => {
      const id = await desk.booked();
      await desk.moved(id, thursday);
      await desk.cancelled(id);
      await desk.database.everything(turnOutboxAround);
      await desk.relayAll();
      expect(await desk.toldOf(id)).toEqual(['cancelled planned']);
    });

    it('plans once when two workers follow the same events', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, () => desk.booked()));
      for (const id of ids) await desk.moved(id, thursday);
      await Promise.all([desk.relayAll(), desk.relayAll(), desk.relayAll()]);
      for (const id of ids) {
        expect(await waitingOf(id)).toEqual(['moved planned', 'reminder planned']);
      }
    });
  });

  const waitingOf = async (id: string): Promise<string[]> =>
    (await desk.toldOf(id)).filter((told) => told.endsWith('planned')).sort();
});

// Ids are drawn in the order of events; drawn again the other way round, the newest comes first.
const turnOutboxAround = `
  WITH waiting AS (SELECT * FROM platform.outbox WHERE relayed_at IS NULL),
       gone AS (DELETE FROM platform.outbox WHERE relayed_at IS NULL)
  INSERT INTO platform.outbox (id, municipality, name, payload, occurred_at)
  SELECT uuidv7(interval '1 hour' - (row_number() OVER (ORDER BY id)) * interval '1 minute'),
         municipality, name, payload, occurred_at FROM waiting`;
