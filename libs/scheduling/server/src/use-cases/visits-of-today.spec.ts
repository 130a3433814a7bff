import { randomUUID } from 'node:crypto';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { aBooking, anOperator, aPhoneBooking, asMediator, cisterna, DeskMorning } from '../testing';
import { VisitFactsQuery } from './visit-facts-query';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

/** Tuesday at Cori, while the desk is open. */
describe('visits of today, as other contexts are told of them', () => {
  let desk: DeskMorning;
  let telling: VisitFactsQuery;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    telling = new VisitFactsQuery(desk.credentials, desk.database.keyStore.keys);
  });
  afterAll(() => desk.end());

  const operator = anOperator();
  const self = asMediator(amrit, ['059005', '059006']);
  const todayOf = (who: OperatorScope, most = 50) =>
    desk.database.unitOfWork.inTransaction(who, (tx) => telling.today(tx, most));
  const book = (at: string, firstName: string) =>
    desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(at, { firstName }));

  it('are who waits, the longest first, and who is to come; to a mediator their own', async () => {
    const late = await book('16:40', 'Late');
    const early = await book('16:20', 'Early');
    const first = await book('16:00', 'First');
    const done = await book('17:00', 'Done');
    await desk.book({ ...aBooking('15:00', {}, '2026-11-25'), deskId: cisterna });
    desk.database.clock.set('2026-11-24T15:05:00Z');
    await desk.mark(operator, late, 'arrived');
    desk.database.clock.set('2026-11-24T15:10:00Z');
    await desk.mark(operator, early, 'arrived');
    await desk.mark(operator, done, 'fulfilled');
    for (const who of [operator, self]) {
      const { ahead } = await todayOf(who);
      expect(ahead.map(({ firstName, state }) => `${firstName} ${state}`)).toEqual([
        'Late arrived',
        'Early arrived',
        'First booked',
      ]);
      expect(ahead[0]?.arrivedAt?.toISOString()).toBe('2026-11-24T15:05:00.000Z');
      expect((await todayOf(who, 1)).ahead).toHaveLength(2);
    }
    expect((await todayOf(self)).done.map(({ id }) => id)).toEqual([done.id]);
    expect((await todayOf(operator)).done).toEqual([]);
    expect((await todayOf(asMediator(randomUUID(), ['059006']))).ahead).toEqual([]);
    desk.database.clock.set('2026-11-25T10:00:00Z');
    expect((await todayOf(self)).done.map(({ id }) => id)).toEqual([done.id]);
    desk.database.clock.set('2026-11-26T10:00:00Z');
    expect((await todayOf(self)).done).toEqual([]);
    expect(first.id).toBeDefined();
  });

  it('are recorded as read, and none for who reads no agenda', async () => {
    desk.database.clock.set('2026-11-24T16:30:00Z');
    await todayOf({ ...self, requestId: 'look' });
    const audited = await desk.rows<{ purpose: string }>(
      `SELECT purpose FROM platform.read_audit
        WHERE request_id = 'look' AND subject_kind = 'appointment'`,
    );
    expect(audited).toHaveLength(4);
    const { recordAttendance } = schedulingPermissions;
    expect((await todayOf(anOperator(['059006'], [recordAttendance]))).ahead).toEqual([]);
  });
});
