import { randomUUID } from 'node:crypto';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { anOperator, aPhoneBooking, asMediator, DeskMorning } from '../testing';
import { WorkedVisitsQuery } from './worked-visits-query';

const amrit = '0190a1b2-0000-7000-8000-00000000d001';

describe('what hours of work are made of', () => {
  let desk: DeskMorning;
  const telling = new WorkedVisitsQuery();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());

  const operator = anOperator();
  const workOf = (who: OperatorScope, mediator = amrit) =>
    desk.database.unitOfWork.inTransaction(who, (tx) =>
      telling.of(tx, mediator, new Date('2026-11-01'), new Date('2026-12-01')),
    );

  it('is the visits that took place, for the mediator and for who sees the agenda', async () => {
    const book = (at: string) =>
      desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(at));
    const [done] = [await book('16:00'), await book('16:20')];
    desk.database.clock.set('2026-11-24T17:00:00Z');
    await desk.mark(operator, done, 'fulfilled');
    const { id, startsAt, endsAt } = done;
    const visit = { id, municipality: '059006' };
    const expected = [{ ...visit, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }];
    expect(await workOf(asMediator(amrit, ['059006']))).toEqual(expected);
    expect(await workOf(operator)).toEqual(expected);
    expect(await workOf(anOperator(['059001']))).toEqual([]);
    expect(await workOf(asMediator(randomUUID(), ['059006']))).toEqual([]);
  });

  it('is the ways as they were on the day, in either direction', async () => {
    await desk.rows(
      `INSERT INTO scheduling.travel_time VALUES ('059005', '059006', '2026-12-01', 40, 'Works on the road')`,
    );
    const ways = await desk.database.unitOfWork.inTransaction(operator, (tx) => telling.ways(tx));
    expect(ways('059006', '059005', '2026-11-30')).toBe(20);
    expect(ways('059005', '059006', '2026-12-01')).toBe(40);
    expect(ways('059006', '058091', '2026-12-01')).toBeUndefined();
  });
});
