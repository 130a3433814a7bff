import { SentStatements } from '@one-stop-shop/shared/server/testing';
import { aBooking, anOperator, DeskMorning, tuesday } from '../testing';
import { AppointmentFactsQuery } from './appointment-facts-query';

describe('what messages are told of appointments', () => {
  let desk: DeskMorning;
  let telling: AppointmentFactsQuery;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    telling = new AppointmentFactsQuery(desk.credentials);
  });
  afterAll(() => desk.end());

  const told = (ids: readonly string[]) =>
    desk.database.unitOfWork.inTransaction(anOperator(), (tx) => telling.of(tx, ids));

  it('is read in as many statements for many as for one, each with its own person and place', async () => {
    const times = ['16:00', '16:20', '16:40', '17:00'];
    const days = [tuesday, '2026-12-01'];
    const booked = await Promise.all(
      days.flatMap((day) =>
        times.map((time) => desk.book(aBooking(time, { firstName: `Amina ${time[1]}` }, day))),
      ),
    );
    const ids = booked.map(({ id }) => id);
    const sent = new SentStatements(desk.database.app);
    const one = await sent.during(() => told(ids.slice(0, 1)));
    const all = await sent.during(() => told([...ids, ...ids]));
    expect(all.sent.length).toBe(one.sent.length);
    expect([...all.result.keys()].toSorted()).toEqual(ids.toSorted());
    for (const { id, startsAt, code } of booked) {
      expect(all.result.get(id)).toMatchObject({ startsAt: new Date(startsAt), code });
    }
    expect([...one.result]).toEqual([...all.result].filter(([id]) => id === ids[0]));
  });

  it('leaves out what is foreign or unknown, and asks nothing about nobody', async () => {
    const sent = new SentStatements(desk.database.app);
    const none = await sent.during(() => told([]));
    expect(none.result.size).toBe(0);
    expect(none.sent.filter((statement) => statement.includes('appointment'))).toEqual([]);
    expect((await told(['0190a1b2-0000-7000-8000-0000000000aa'])).size).toBe(0);
  });
});
