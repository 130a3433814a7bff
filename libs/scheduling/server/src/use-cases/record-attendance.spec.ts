import type { AttendanceState } from '@one-stop-shop/scheduling/contracts';
import { randomUUID } from 'node:crypto';
import { MovedSince, NotPossibleNow } from '../domain/problems';
import { aBooking, anOperator, aPhoneBooking, DeskMorning } from '../testing';

/** Tuesday afternoon; nobody has more than the buttons of the panel. */
describe('who came', () => {
  let desk: DeskMorning;
  let hour = 0;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const operator = anOperator();
  const booked = () =>
    desk.bookingForSomeone.run(
      operator,
      randomUUID(),
      aPhoneBooking(['16:00', '16:20', '16:40', '17:00', '17:20'][hour++] ?? '', {}),
    );
  const stateOf = async (id: string) => {
    const [row] = await desk.rows<{ state: AttendanceState }>(
      `SELECT state FROM scheduling.appointment WHERE id = '${id}'`,
    );
    return row?.state;
  };
  const recordedOf = (id: string) =>
    desk.rows<{ from: string; state: string }>(
      `SELECT payload->>'from' AS from, payload->>'state' AS state FROM platform.outbox
        WHERE name = 'attendance-recorded' AND payload->>'appointmentId' = '${id}' ORDER BY id`,
    );

  it('is taken back step by step on the same day, and both stay on record', async () => {
    const visit = await booked();
    desk.database.clock.set('2026-11-24T22:50:00Z');
    const steps: [AttendanceState, AttendanceState][] = [
      ['booked', 'arrived'],
      ['arrived', 'fulfilled'],
      ['fulfilled', 'arrived'],
      ['arrived', 'booked'],
      ['booked', 'no_show'],
      ['no_show', 'booked'],
    ];
    for (const [from, to] of steps) await desk.mark(operator, visit, to, from);
    expect(await stateOf(visit.id)).toBe('booked');
    expect(await recordedOf(visit.id)).toEqual(steps.map(([from, state]) => ({ from, state })));
  });

  it('is kept with the moment at which they came, until that is taken back', async () => {
    const onTuesday = { startsAt: aBooking('16:00', {}, '2026-12-01').startsAt };
    const visit = await desk.bookingForSomeone.run(
      operator,
      randomUUID(),
      aPhoneBooking('16:00', onTuesday),
    );
    const arrivedAt = async () => {
      const [row] = await desk.rows<{ at: Date | null }>(
        `SELECT arrived_at AS at FROM scheduling.appointment WHERE id = '${visit.id}'`,
      );
      return row?.at?.toISOString();
    };
    desk.database.clock.set('2026-12-01T15:10:00Z');
    await desk.mark(operator, visit, 'arrived');
    desk.database.clock.set('2026-12-01T15:30:00Z');
    await desk.mark(operator, visit, 'fulfilled', 'arrived');
    await desk.mark(operator, visit, 'arrived', 'fulfilled');
    expect(await arrivedAt()).toBe('2026-12-01T15:10:00.000Z');
    await desk.mark(operator, visit, 'booked', 'arrived');
    expect(await arrivedAt()).toBeUndefined();
    await desk.mark(operator, visit, 'arrived');
    expect(await arrivedAt()).toBe('2026-12-01T15:30:00.000Z');
  });

  it('is taken back no more when the day is over', async () => {
    const visit = await booked();
    desk.database.clock.set('2026-11-24T22:50:00Z');
    await desk.mark(operator, visit, 'arrived');
    desk.database.clock.set('2026-11-24T23:00:00Z');
    await expect(desk.mark(operator, visit, 'booked', 'arrived')).rejects.toThrow(NotPossibleNow);
    expect(await stateOf(visit.id)).toBe('arrived');
  });

  it('lets a visit be moved again whose arrival was taken back before its hour', async () => {
    const visit = await booked();
    desk.database.clock.set('2026-11-24T08:00:00Z');
    await desk.mark(operator, visit, 'arrived');
    const toDecember = new Date(aBooking('16:20', {}, '2026-12-01').startsAt);
    const move = () => desk.moving.run(operator, { id: visit.id }, toDecember);
    await expect(move()).rejects.toThrow(NotPossibleNow);
    await desk.mark(operator, visit, 'booked', 'arrived');
    await expect(move()).resolves.toMatchObject({ learns: 'call' });
  });

  it('is decided by the quicker of two who see the same', async () => {
    const visit = await booked();
    desk.database.clock.set('2026-11-24T16:00:00Z');
    await desk.mark(operator, visit, 'arrived');
    const both = await Promise.allSettled([
      desk.mark(operator, visit, 'booked', 'arrived'),
      desk.mark(anOperator(), visit, 'fulfilled', 'arrived'),
    ]);
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(refused).toBeInstanceOf(NotPossibleNow);
    expect(await recordedOf(visit.id)).toHaveLength(2);
  });

  it('is recorded of the visit that was shown, not of one that has moved since', async () => {
    const visit = await booked();
    desk.database.clock.set('2026-11-24T08:00:00Z');
    const to = new Date(aPhoneBooking('17:40', {}).startsAt);
    await desk.moving.run(operator, { id: visit.id, shown: new Date(visit.startsAt) }, to);
    await expect(desk.mark(operator, visit, 'arrived')).rejects.toThrow(MovedSince);
    const seen = { id: visit.id, shown: new Date(visit.startsAt) };
    await expect(desk.cancelling.run(operator, seen)).rejects.toThrow(MovedSince);
    const elsewhere = new Date(aBooking('16:00', {}, '2026-12-15').startsAt);
    await expect(desk.moving.run(operator, seen, elsewhere)).rejects.toThrow(MovedSince);
    expect(await stateOf(visit.id)).toBe('booked');
    await desk.mark(operator, { id: visit.id, startsAt: to.toISOString() }, 'arrived');
  });
});
