import { randomUUID } from 'node:crypto';
import { instantOf } from '@one-stop-shop/shared/domain';
import { NotPermitted } from '@one-stop-shop/shared/server';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import { MessageUnknown } from '../domain/problems';
import { anAppointment, anAppointmentWithoutAddress } from '../testing/an-appointment';
import { anOperator, aprilia, MessageDesk } from '../testing/message-desk';
import { CallsToMakeQuery } from './calls-to-make-query';
import type { ListCalls } from './list-calls';
import { RecordCall } from './record-call';
import { ReminderStatesQuery } from './reminder-states-query';

const phone = '+393331234567';
const monday = instantOf('2026-11-30', '09:20');

describe('the people to call today', () => {
  let desk: MessageDesk;
  let listing: ListCalls;
  let recording: RecordCall;
  const operator = anOperator();

  beforeAll(async () => {
    desk = await MessageDesk.open();
    listing = desk.listing;
    recording = new RecordCall(desk.database.unitOfWork);
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    desk.database.clock.set('2026-11-20T08:00:00Z');
    await desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  });

  const at = (day: string, time: string): void => desk.database.clock.set(instantOf(day, time));
  const bookedAndRelayed = async (...booking: Parameters<MessageDesk['booked']>) => {
    const id = await desk.booked(...booking);
    await desk.relayAll();
    return id;
  };
  const aCaller = (wishes = {}) => anAppointmentWithoutAddress({ phone, ...wishes });
  const namesToday = async (who = operator): Promise<string[]> =>
    (await listing.run(who)).map(({ firstName }) => firstName);
  const stateOf = (id: string, startsAt = anAppointment().startsAt): Promise<string | undefined> =>
    desk.database.unitOfWork.inTransaction(operator, async (tx) =>
      (
        await new ReminderStatesQuery(desk.closedDays).of(tx, [
          { id, startsAt: startsAt.toISOString() },
        ])
      ).get(id),
    );

  it('are those whose reminder is due today and who have no address', async () => {
    const id = await bookedAndRelayed(aCaller({ firstName: 'Amina' }));
    await bookedAndRelayed(anAppointmentWithoutAddress({ firstName: 'Bilal' }));
    await bookedAndRelayed(anAppointment({ firstName: 'Carla' }));
    at('2026-11-20', '12:00');
    expect(await listing.run(operator)).toEqual([]);
    at('2026-11-23', '08:00');
    expect(await listing.run(operator)).toMatchObject([
      { appointmentId: id, firstName: 'Amina', phone, language: 'ur', outcome: 'to_call' },
      { firstName: 'Bilal', outcome: 'no_contact' },
    ]);
  });

  it('are counted for who sees the list, until they are called', async () => {
    const counting = new CallsToMakeQuery(desk.closedDays);
    const count = (who = operator) =>
      desk.database.unitOfWork.inTransaction(who, (tx) => counting.count(tx));
    await bookedAndRelayed(aCaller());
    await bookedAndRelayed(aCaller({ firstName: 'Bilal', phone: '+393331234568' }));
    await bookedAndRelayed(aCaller({ startsAt: monday }));
    at('2026-11-20', '12:00');
    expect(await count()).toBe(0);
    at('2026-11-23', '08:00');
    expect(await count()).toBe(2);
    const [first] = await listing.run(operator);
    if (!first) throw new Error('nobody to call');
    await recording.run(operator, first.messageId, { outcome: 'reached' });
    expect(await count()).toBe(1);
    expect(await count(anOperator([aprilia]))).toBe(0);
    expect(await count({ ...operator, permissions: new Set() })).toBeUndefined();
  });

  it('are on Friday those of Monday too, since nobody is there on Saturday', async () => {
    await bookedAndRelayed(aCaller({ startsAt: monday }));
    at('2026-11-26', '12:00');
    expect(await namesToday()).toEqual([]);
    for (const day of ['2026-11-27', '2026-11-28']) {
      at(day, '12:00');
      expect(await namesToday()).toEqual(['Fatima']);
    }
  });

  it('are, before the desks close for a bridge, those of the days after it', async () => {
    await bookedAndRelayed(aCaller({ startsAt: instantOf('2026-12-09', '09:20') }));
    at('2026-12-04', '12:00');
    expect(await namesToday()).toEqual([]);
    desk.closedDays.say('059006', '2026-12-07');
    expect(await namesToday()).toEqual(['Fatima']);
    desk.closedDays.say('059006');
    desk.closedDays.say('059001', '2026-12-07');
    expect(await namesToday()).toEqual([]);
  });

  it('stay until the visit begins, with what was recorded', async () => {
    await bookedAndRelayed(aCaller());
    at('2026-11-23', '12:00');
    const [call] = await listing.run(operator);
    await recording.run(operator, call?.messageId ?? '', { outcome: 'not_reached' });
    expect(await listing.run(operator)).toMatchObject([{ outcome: 'not_reached' }]);
    await recording.run(operator, call?.messageId ?? '', { outcome: 'reached' });
    at('2026-11-24', '16:19');
    expect(await listing.run(operator)).toMatchObject([{ outcome: 'reached' }]);
    at('2026-11-24', '16:20');
    expect(await listing.run(operator)).toEqual([]);
  });

  it('wait again when it was a mistake that they were told, as long as the visit is ahead', async () => {
    const id = await bookedAndRelayed(aCaller());
    at('2026-11-23', '12:00');
    const [{ messageId } = { messageId: '' }] = await listing.run(operator);
    await recording.run(operator, messageId, { outcome: 'reached' });
    await expect(
      recording.run(anOperator([aprilia]), messageId, { outcome: 'to_call' }),
    ).rejects.toThrow(MessageUnknown);
    for (let pressed = 0; pressed < 2; pressed++) {
      await recording.run(operator, messageId, { outcome: 'to_call' });
      expect(await listing.run(operator)).toMatchObject([{ messageId, outcome: 'to_call' }]);
      expect(await stateOf(id)).toBe('to_call');
    }
    await recording.run(operator, messageId, { outcome: 'not_reached' });
    const takingBack = () => recording.run(operator, messageId, { outcome: 'to_call' });
    // That nobody answered is no reason to forget it.
    await expect(takingBack()).rejects.toThrow(MessageUnknown);
    await recording.run(operator, messageId, { outcome: 'reached' });
    at('2026-11-24', '16:20');
    await expect(takingBack()).rejects.toThrow(MessageUnknown);
  });

  it('do not wait again for what was dropped', async () => {
    const id = await bookedAndRelayed(aCaller());
    const [call] = await desk.messagesOf(id);
    await desk.cancelled(id);
    await desk.relayAll();
    expect(await desk.toldOf(id)).toContain('reminder dropped');
    for (const outcome of ['to_call', 'reached'] as const) {
      await expect(recording.run(operator, call?.id ?? '', { outcome })).rejects.toThrow(
        MessageUnknown,
      );
    }
    // Nor does the database let it, whatever statement is sent in their scope.
    await desk.database.unitOfWork.inTransaction(operator, (tx) =>
      tx.query(
        `UPDATE notifications.message SET state = 'planned', settled_at = NULL WHERE id = $1`,
        [call?.id],
      ),
    );
    expect(await desk.toldOf(id)).toContain('reminder dropped');
  });

  it.each([
    ['cancelled', { state: 'cancelled' as const }],
    ['moved', { startsAt: instantOf('2026-11-27', '16:20') }],
  ])('are not those whose visit was %s', async (_, change) => {
    const id = await bookedAndRelayed(aCaller());
    desk.appointments.change(id, change);
    at('2026-11-23', '12:00');
    expect(await listing.run(operator)).toEqual([]);
  });

  it('are those of the operator’s own municipality, and each reading is recorded', async () => {
    const id = await bookedAndRelayed(aCaller({ firstName: 'Amina' }));
    await bookedAndRelayed(aCaller({ firstName: 'Bilal' }), aprilia);
    at('2026-11-23', '12:00');
    expect(await namesToday()).toEqual(['Amina']);
    expect(await namesToday(anOperator([aprilia]))).toEqual(['Bilal']);
    expect(
      await desk.database.everything(
        'SELECT reader, municipality, purpose FROM platform.read_audit WHERE subject = $1',
        [id],
      ),
    ).toEqual([{ reader: operator.operatorId, municipality: '059006', purpose: 'desk-work' }]);
  });

  it('are for operators who may see and record them', async () => {
    const nobody = { ...operator, permissions: new Set<string>() };
    await expect(listing.run(nobody)).rejects.toThrow(NotPermitted);
    await expect(recording.run(nobody, randomUUID(), { outcome: 'reached' })).rejects.toThrow(
      NotPermitted,
    );
  });

  it('are the only messages of which a call can be recorded', async () => {
    const written = await bookedAndRelayed(anAppointment());
    const foreign = await bookedAndRelayed(aCaller(), aprilia);
    const ids = [...(await desk.messagesOf(written)), ...(await desk.messagesOf(foreign))];
    for (const { id } of [...ids, { id: randomUUID() }]) {
      await expect(recording.run(operator, id, { outcome: 'reached' })).rejects.toThrow(
        MessageUnknown,
      );
    }
  });

  it('are told to the agenda as they stand', async () => {
    const caller = await bookedAndRelayed(aCaller());
    const unreachable = await bookedAndRelayed(anAppointmentWithoutAddress());
    const reader = await bookedAndRelayed(anAppointment());
    at('2026-11-23', '11:00');
    const late = await bookedAndRelayed(aCaller());
    at('2026-11-20', '12:00');
    expect(await stateOf(caller)).toBe('planned');
    at('2026-11-23', '12:00');
    expect(await stateOf(caller)).toBe('to_call');
    expect(await stateOf(unreachable)).toBe('no_contact');
    expect(await stateOf(reader)).toBe('planned');
    expect(await stateOf(late)).toBeUndefined();
    const [call] = await listing.run(operator);
    await recording.run(operator, call?.messageId ?? '', { outcome: 'not_reached' });
    expect(await stateOf(call?.appointmentId ?? '')).toBe('failed');
    await recording.run(operator, call?.messageId ?? '', { outcome: 'reached' });
    expect(await stateOf(call?.appointmentId ?? '')).toBe('reached');
  });

  it('do not count as reminded of a day to which the visit was moved later', async () => {
    const id = await bookedAndRelayed(aCaller());
    at('2026-11-23', '12:00');
    const [call] = await listing.run(operator);
    await recording.run(operator, call?.messageId ?? '', { outcome: 'reached' });
    const soon = instantOf('2026-11-24', '17:00');
    await desk.moved(id, soon);
    await desk.relayAll();
    expect(await stateOf(id, soon)).toBeUndefined();
  });

  it('are as many statements, whether there is one or fifty', async () => {
    const sent = new SentStatements(desk.database.app);
    const listed = async () => {
      const { result, sent: statements } = await sent.during(() => listing.run(operator));
      return { people: result.length, statements: statements.length };
    };
    await bookedAndRelayed(aCaller());
    at('2026-11-23', '12:00');
    const one = await listed();
    at('2026-11-20', '12:00');
    for (let place = 0; place < 49; place += 1) await desk.booked(aCaller());
    await desk.relayAll();
    at('2026-11-23', '12:00');
    expect(await listed()).toEqual({ people: 50, statements: one.statements });
  });
});
