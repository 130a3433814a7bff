import { randomUUID } from 'node:crypto';
import { NobodyAsWished, SlotTaken } from '../domain/problems';
import { aprilia } from '../seed/desk-facts';
import { aBooking, anOperator, aPhoneBooking, DeskMorning } from '../testing';
import { noWish } from './visit-wishes';

const ofAprilia = '059001';
const awa = '0190a1b2-0000-7000-8000-00000000d002';
const samira = '0190a1b2-0000-7000-8000-00000000d003';
/** Both receive there in the morning. */
const monday = '2026-11-30';

describe('a visit of who asks for a woman', () => {
  let desk: DeskMorning;
  const operator = anOperator([ofAprilia]);
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    desk.database.clock.set('2026-11-27T08:00:00Z');
    await desk.database.everything('UPDATE scheduling.timetable SET seats = 2');
  });
  afterEach(() => desk.end());

  const receives = (mediator: string, as: 'woman' | 'man') =>
    desk.database.everything(
      `UPDATE scheduling.received_as SET receives_as = $2 WHERE mediator_id = $1`,
      [mediator, as],
    );
  const booking = (time: string, more: object = {}) =>
    aPhoneBooking(time, { ...aBooking(time, {}, monday), deskId: aprilia, ...more });
  const book = (time: string, more: object = {}) =>
    desk.bookingForSomeone.run(operator, randomUUID(), booking(time, more));
  const mediatorOf = async (id: string) => {
    const [row] = await desk.rows<{ mediator: string }>(
      `SELECT mediator_id AS mediator FROM scheduling.appointment WHERE id = '${id}'`,
    );
    return row?.mediator;
  };
  const days = { from: monday, to: monday, desk: aprilia };
  const placesOf = async (more: object) =>
    (await desk.finding.forTheDesk(operator, { ...days, ...more })).length;

  it('is booked with one, or says that others are free', async () => {
    await receives(awa, 'man');
    expect(await mediatorOf((await book('09:00', { woman: true })).id)).toBe(samira);
    await expect(book('09:00', { woman: true })).rejects.toThrow(NobodyAsWished);
    // Whoever agrees asks for nobody any more.
    expect(await mediatorOf((await book('09:00')).id)).toBe(awa);
    await expect(book('09:00', { woman: true })).rejects.toThrow(SlotTaken);
  });

  it('is with nobody of whom it is not said', async () => {
    await desk.database.everything('DELETE FROM scheduling.received_as');
    expect(await placesOf({})).toBeGreaterThan(0);
    expect(await placesOf({ woman: 'true' })).toBe(0);
    await expect(book('09:00', { woman: true })).rejects.toThrow(NobodyAsWished);
  });

  it('is moved to one, until they agree to whom there is', async () => {
    await receives(awa, 'man');
    await receives(samira, 'man');
    const { id, startsAt } = await book('09:00');
    const seen = { id, shown: new Date(startsAt) };
    desk.wishes.said.set(id, { ...noWish, told: { without: [], woman: true } });
    const to = new Date(booking('10:00').startsAt);
    expect(await placesOf({ visit: id })).toBe(0);
    expect(await placesOf({ visit: id, agreed: 'true' })).toBeGreaterThan(0);
    await expect(desk.moving.run(operator, seen, to)).rejects.toThrow(NobodyAsWished);
    expect(desk.wishes.agreed.size).toBe(0);
    await desk.moving.run(operator, seen, to, { agreed: true });
    expect([...desk.wishes.agreed]).toEqual([id]);
  });

  it('is with a woman where one is free, whatever they agree to', async () => {
    await receives(awa, 'man');
    const { id } = await book('09:00', { woman: true, agreed: true });
    expect(await mediatorOf(id)).toBe(samira);
    await book('10:00', { without: [samira] });
    const seen = { id, shown: new Date(booking('09:00').startsAt) };
    desk.wishes.said.set(id, { ...noWish, told: { without: [], woman: true } });
    await desk.moving.run(operator, seen, new Date(booking('10:00').startsAt), { agreed: true });
    expect(await mediatorOf(id)).toBe(samira);
    expect(desk.wishes.agreed.size).toBe(0);
  });

  it('is moved behind its link as everybody’s, so that nobody learns of it', async () => {
    await receives(awa, 'man');
    await receives(samira, 'man');
    const booked = await desk.book({ ...aBooking('09:00', {}, monday), deskId: aprilia });
    desk.wishes.said.set(booked.id, { ...noWish, told: { without: [], woman: true } });
    const seen = { id: booked.id, shown: new Date(booked.startsAt) };
    const to = new Date(booking('10:00').startsAt);
    const holder = desk.holderOf(booked, ofAprilia);
    expect(await desk.moving.run(holder, seen, to)).toMatchObject({});
  });

  it('of somebody hidden is with whom they want where one is free, and refused nowhere', async () => {
    const { id, startsAt } = await book('09:00');
    const first = (await mediatorOf(id)) ?? '';
    const quiet = { without: [first], woman: false };
    desk.wishes.said.set(id, { ...noWish, quiet });
    await desk.moving.run(
      operator,
      { id, shown: new Date(startsAt) },
      new Date(booking('10:00').startsAt),
    );
    expect(await mediatorOf(id)).not.toBe(first);
    // Where the other one is taken, nothing tells that it isn't as they want.
    await book('11:00', { without: [first] });
    const shown = new Date(booking('10:00').startsAt);
    await desk.moving.run(operator, { id, shown }, new Date(booking('11:00').startsAt));
    expect(await mediatorOf(id)).toBe(first);
  });
});
