import { randomUUID } from 'node:crypto';
import { SlotTaken } from '../domain/problems';
import { cori } from '../seed/desk-facts';
import { noWish } from './visit-wishes';
import { aBooking, anOperator, aPhoneBooking, DeskMorning, tuesday } from '../testing';

describe('a visit of whom somebody doesn’t want to be received by', () => {
  let desk: DeskMorning;
  const operator = anOperator();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const book = async (time: string) => {
    const booked = await desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(time));
    const { entries } = await desk.theAgenda(operator, { from: tuesday, to: tuesday });
    const mediator = entries.find(({ id }) => id === booked.id)?.mediatorId ?? '';
    return { id: booked.id, shown: new Date(booked.startsAt), mediator };
  };

  it('is moved to them by nobody, and no place with them is offered for it', async () => {
    const { mediator, ...seen } = await book('16:00');
    const day = { from: '2026-12-01', to: '2026-12-01', desk: cori };
    const offered = () => desk.finding.forTheDesk(operator, { ...day, visit: seen.id });
    expect(await offered()).not.toEqual([]);
    desk.wishes.said.set(seen.id, { ...noWish, told: { without: [mediator], woman: false } });
    expect(await offered()).toEqual([]);
    expect(await desk.finding.forTheDesk(operator, day)).not.toEqual([]);
    const to = new Date(aBooking('16:20', {}, '2026-12-01').startsAt);
    await expect(desk.moving.run(operator, seen, to)).rejects.toThrow(SlotTaken);
    desk.wishes.said.clear();
    expect(await desk.moving.run(operator, seen, to)).toMatchObject({});
  });
});
