import { randomUUID } from 'node:crypto';
import { timetableFacts, type VisitKind } from '@one-stop-shop/scheduling/contracts';
import { OffGrid, SlotTaken } from '../domain/problems';
import { cori } from '../seed/desk-facts';
import { aBooking, anOperator, aPhoneBooking, aVisitor, DeskMorning, tuesday } from '../testing';
import { wednesdayHours } from '../testing/managing-morning';

describe('a visit that takes several slots', () => {
  let desk: DeskMorning;
  const operator = anOperator();
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const at = (time: string, day = tuesday) => aBooking(time, {}, day).startsAt;
  const book = (time: string, kind?: VisitKind) =>
    desk.bookingForSomeone.run(operator, randomUUID(), aPhoneBooking(time, { kind }));
  const places = async (kind?: VisitKind, day = tuesday) => {
    const found = await desk.finding.forTheDesk(operator, { from: day, to: day, desk: cori, kind });
    return found.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
  };

  it('is offered where enough follow, before the desk closes, and takes them all', async () => {
    const whole = await places('plan');
    expect(whole).toHaveLength(5);
    expect(whole.at(-1)).toEqual({ startsAt: at('17:20'), endsAt: '2026-11-24T17:00:00.000Z' });
    const booked = await book('16:20', 'plan');
    expect(booked).toMatchObject({ startsAt: at('16:20'), endsAt: at('17:00') });
    expect((await places()).map(({ startsAt }) => startsAt)).toEqual(
      ['16:00', '17:00', '17:20', '17:40'].map((time) => at(time)),
    );
    expect((await places('plan')).map(({ startsAt }) => startsAt)).toEqual(
      ['17:00', '17:20'].map((time) => at(time)),
    );
    await expect(book('16:40')).rejects.toThrow(SlotTaken);
    const { entries } = await desk.theAgenda(operator, { from: tuesday, to: tuesday });
    expect(entries).toMatchObject([{ id: booked.id, kind: 'plan', endsAt: at('17:00') }]);
  });

  it('is refused where it would meet another or the closing, and offered as long elsewhere', async () => {
    await expect(book('16:00', 'plan')).rejects.toThrow(SlotTaken);
    const refused = await book('17:40', 'plan').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OffGrid);
    const { alternatives } = refused as OffGrid;
    const lengths = alternatives.map(
      ({ startsAt, endsAt }) => +new Date(endsAt) - +new Date(startsAt),
    );
    expect(lengths).toEqual([2_400_000, 2_400_000, 2_400_000]);
  });

  it('keeps its length when it moves, also by its link', async () => {
    const day = '2026-12-01';
    const booking = { ...aPhoneBooking('17:00', { kind: 'plan' }), startsAt: at('17:00', day) };
    const { id } = await desk.bookingForSomeone.run(operator, randomUUID(), booking);
    await desk.moving.run(
      operator,
      { id, shown: new Date(booking.startsAt) },
      new Date(at('16:00', day)),
    );
    const opening = { token: desk.credentials.linkToken(id) };
    const { shown } = await desk.opening.run(aVisitor(), opening);
    expect(shown).toMatchObject({
      kind: 'plan',
      startsAt: at('16:00', day),
      endsAt: at('16:40', day),
    });
    const query = { from: day, to: day, desk: cori };
    const forAll = await desk.finding.forThePublic(aVisitor(), { ...query, kind: 'plan' });
    expect(forAll.map(({ startsAt }) => startsAt)).toEqual(
      ['16:40', '17:00', '17:20'].map((time) => at(time, day)),
    );
  });

  it('is a first visit where nothing is said, as long as the desk gives those', async () => {
    await desk.database.everything(
      `UPDATE scheduling.timetable SET first_slots = 3 WHERE desk_id = '${cori}'`,
    );
    const day = '2026-12-15';
    const found = await desk.finding.forThePublic(aVisitor(), { from: day, to: day, desk: cori });
    expect(found.map(({ startsAt }) => startsAt)).toEqual(
      ['16:00', '16:20', '16:40', '17:00'].map((time) => at(time, day)),
    );
    const booked = await desk.book(aBooking('16:20', {}, day));
    expect(booked.endsAt).toBe(at('17:20', day));
    expect((await places(undefined, day))[0]?.endsAt).toBe(at('16:20', day));
  });

  it('takes four hours at most, whoever writes the hours', async () => {
    const facts = wednesdayHours({ slotMinutes: 121 });
    const { error } = timetableFacts.safeParse(facts);
    expect(error?.issues).toMatchObject([{ path: ['slotMinutes'], message: 'visit-too-long' }]);
    expect(timetableFacts.safeParse({ ...facts, slotMinutes: 120 }).success).toBe(true);
    await expect(
      desk.database.everything('UPDATE scheduling.timetable SET slot_minutes = 121'),
    ).rejects.toThrow('longest_visit');
  });
});
