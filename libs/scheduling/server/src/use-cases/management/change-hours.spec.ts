import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PreviewStale } from '../../domain/problems';
import {
  aBooking,
  anAdministrator,
  anOperator,
  aPhoneBooking,
  aprilia,
  cisterna,
  cori,
  DeskMorning,
  ManagingMorning,
  newHours,
  wednesdayHours,
} from '../../testing';
import { ListManagedDesks } from './list-managed-desks';

describe('Cori changes its hours from next month', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeEach(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
    // Amrit will come on Wednesdays, when Cori will be open.
    await desk.rows(
      `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
       VALUES ('059006', '${cori}', '0190a1b2-0000-7000-8000-00000000d001', 3, '09:00', '13:00', '[2026-12-01,)')`,
    );
  });
  afterEach(() => desk.end());

  const fromDecember = newHours('2026-12-01');
  const inDecember = (at: string, wishes = {}, day = '2026-12-15') =>
    desk.book(aBooking(at, { email: `${at.replace(':', '')}@example.org`, ...wishes }, day));
  const versions = async () => {
    const [found] = (await new ListManagedDesks(desk.database.unitOfWork).run(anAdministrator()))
      .filter(({ id }) => id === cori)
      .map((managed) => managed.versions);
    return found ?? [];
  };
  const dates = async () =>
    (await versions()).map(
      ({ validFrom, validUntil, standing }) => `${validFrom} ${validUntil} ${standing}`,
    );

  it('and sees the bookings it hits, each with the nearest place in its language', async () => {
    const early = await inDecember('16:00');
    const late = await inDecember('16:20', { mediatorLanguage: 'pa' });
    await desk.book(aBooking('16:00'));
    const { hits } = await managing.preview(fromDecember);
    expect(hits).toEqual([
      {
        appointmentId: early.id,
        person: 1,
        municipality: '059006',
        deskId: cori,
        startsAt: '2026-12-15T15:00:00.000Z',
        endsAt: '2026-12-15T15:20:00.000Z',
        mediatorId: '0190a1b2-0000-7000-8000-00000000d001',
        language: 'ur',
        told: 'email',
        proposal: {
          startsAt: '2026-12-16T08:00:00.000Z',
          endsAt: '2026-12-16T08:20:00.000Z',
          mediatorId: '0190a1b2-0000-7000-8000-00000000d001',
          keepsTime: false,
        },
      },
      expect.objectContaining({
        appointmentId: late.id,
        person: 2,
        mediatorLanguage: 'pa',
        proposal: expect.objectContaining({ startsAt: '2026-12-16T08:20:00.000Z' }),
      }),
    ]);
  });

  it('and by looking changes nothing, but for the audit that names who looked', async () => {
    const { id } = await inDecember('16:00', { firstName: 'Nour', phone: '333 5551234' });
    const before = await desk.rows(everythingWritten);
    const who = anAdministrator();
    const preview = await managing.preview(fromDecember, who);
    expect(await desk.rows(everythingWritten)).toEqual(before);
    expect(
      await desk.rows(
        `SELECT reader, role, subject, purpose FROM platform.read_audit WHERE reader = '${who.operatorId}'`,
      ),
    ).toEqual([
      {
        reader: who.operatorId,
        role: 'district_administrator',
        subject: id,
        purpose: 'change-of-hours',
      },
    ]);
    for (const secret of ['Nour', '5551234', 'example.org']) {
      expect(JSON.stringify(preview)).not.toContain(secret);
    }
  });

  it('and moves them, keeping code and link, each person told once', async () => {
    const email = 'two@example.org';
    const first = await inDecember('16:00', { email });
    const second = await inDecember('16:20', { email });
    const other = await inDecember('16:40', { email: undefined, phone: '333 5551234' });
    const applied = await managing.make(fromDecember);
    expect(applied).toEqual({
      moved: 3,
      kept: 0,
      cancelled: 0,
      told: { email: 1, call: 1, none: 0 },
    });
    expect(await managing.standing(first.id)).toBe('2026-12-16 09:00 booked');
    expect(await managing.standing(second.id)).toBe('2026-12-16 09:20 booked');
    expect(await managing.standing(other.id)).toBe('2026-12-16 09:40 booked');
    const news = await managing.news();
    expect(news.map(({ visits }) => visits.map(({ appointmentId }) => appointmentId))).toEqual([
      [first.id, second.id],
      [other.id],
    ]);
    expect(new Set(news.map(({ changeId }) => changeId)).size).toBe(1);
    expect(news[0]?.visits[0]).toEqual({
      appointmentId: first.id,
      before: '2026-12-15T15:00:00.000Z',
      startsAt: '2026-12-16T08:00:00.000Z',
    });
    const opened = await desk.opening.run(desk.holderOf(first), { code: first.code });
    expect(opened.shown.startsAt).toBe('2026-12-16T08:00:00.000Z');
    await desk.book(aBooking('16:00', {}, '2026-11-24'));
  });

  it('and writes to an address only about what was booked with it, for a number is known to others', async () => {
    const phone = '333 5551234';
    await inDecember('16:00', { email: undefined, phone });
    await inDecember('16:20', { phone });
    expect(await managing.make(fromDecember)).toMatchObject({
      moved: 2,
      told: { email: 1, call: 1, none: 0 },
    });
  });

  it('and cancels those it chooses to, told so in the same way', async () => {
    const chosen = await inDecember('16:00');
    const other = await inDecember('16:20');
    const applied = await managing.make(fromDecember, { cancel: [chosen.id] });
    expect(applied).toMatchObject({ moved: 1, cancelled: 1, told: { email: 2 } });
    expect(await managing.standing(chosen.id)).toBe('2026-12-15 16:00 cancelled');
    expect(await managing.standing(other.id)).toBe('2026-12-16 09:20 booked');
    expect((await managing.news()).flatMap(({ visits }) => visits)).toContainEqual({
      appointmentId: chosen.id,
      before: '2026-12-15T15:00:00.000Z',
      startsAt: null,
    });
  });

  it('and can only cancel those for whom there is no place', async () => {
    const { id } = await inDecember('16:00');
    const openings = [{ weekday: 7, from: '09:00', until: '10:00' }];
    const sundays = newHours('2026-11-24', wednesdayHours({ openings }));
    expect((await managing.preview(sundays)).hits).toMatchObject([{ proposal: null }]);
    expect(await managing.make(sundays)).toMatchObject({ moved: 0, cancelled: 1 });
    expect(await managing.standing(id)).toBe('2026-12-15 16:00 cancelled');
  });

  it('and never gives two of them one place', async () => {
    const taken = await Promise.all(
      ['16:00', '16:20', '16:40', '17:00', '17:20', '17:40'].map((at) => inDecember(at)),
    );
    const next = await Promise.all(
      ['16:00', '16:20', '16:40'].map((at) => inDecember(at, {}, '2026-12-22')),
    );
    const { hits } = await managing.preview(fromDecember);
    const proposed = hits.map(({ proposal }) => proposal?.startsAt);
    expect(new Set(proposed).size).toBe(taken.length + next.length);
    await managing.make(fromDecember);
    expect(await desk.rows(`SELECT 1 FROM scheduling.reservation WHERE active`)).toHaveLength(
      hits.length,
    );
  });

  it('and a proposal tells nothing of what the person has at another municipality', async () => {
    await desk.rows(
      `INSERT INTO scheduling.shift (municipality, desk_id, mediator_id, weekday, starts, ends, valid)
       VALUES ('059001', '${aprilia}', '0190a1b2-0000-7000-8000-00000000d002', 3, '09:00', '10:00', '[2026-12-01,)')`,
    );
    await managing.make(
      newHours(
        '2026-12-01',
        wednesdayHours({ openings: [{ weekday: 3, from: '09:00', until: '10:00' }] }),
        aprilia,
      ),
    );
    const phone = '333 5551234';
    await inDecember('16:00', { email: undefined, phone });
    const before = await managing.preview(fromDecember);
    await desk.book({ ...aBooking('09:00', { phone }, '2026-12-16'), deskId: aprilia });
    expect(await managing.preview(fromDecember)).toEqual(before);
    expect(before.hits[0]?.proposal?.startsAt).toBe('2026-12-16T08:00:00.000Z');
  });

  it('and Cisterna sees nothing of it: no booking moved, no reading, no news', async () => {
    const theirs = await desk.book({
      ...aBooking('15:00', { email: 'c@example.org' }, '2026-12-16'),
      deskId: cisterna,
    });
    await inDecember('16:00');
    const { hits } = await managing.preview(fromDecember);
    expect(hits.map(({ municipality }) => municipality)).toEqual(['059006']);
    await managing.make(fromDecember);
    expect(await managing.standing(theirs.id)).toBe('2026-12-16 15:00 booked');
    expect((await managing.news()).map(({ municipality }) => municipality)).toEqual(['059006']);
    expect(
      await desk.rows(`SELECT 1 FROM platform.read_audit WHERE municipality = '059005'`),
    ).toEqual([]);
  });

  it('and is shown the bookings anew when somebody booked meanwhile', async () => {
    await inDecember('16:00');
    const { seen } = await managing.preview(fromDecember);
    await inDecember('16:20');
    const refused = await managing.make(fromDecember, { seen }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PreviewStale);
    const { preview } = refused as PreviewStale;
    expect(preview.hits).toHaveLength(2);
    expect(await dates()).toEqual(['2019-06-18 null in_force']);
    await managing.make(fromDecember, { seen: preview.seen });
    expect(await dates()).toEqual(['2026-12-01 null future', '2019-06-18 2026-11-30 in_force']);
  });

  it('and waits for a booking that has read the old hours and is not written yet', async () => {
    const { seen } = await managing.preview(fromDecember);
    const inTheWay = desk.database.owner.createQueryRunner();
    await inTheWay.startTransaction();
    await inTheWay.query('LOCK TABLE scheduling.reservation IN EXCLUSIVE MODE');
    const booking = inDecember('16:00');
    await pause(200);
    const making = managing.make(fromDecember, { seen }).catch((error: unknown) => error);
    await pause(200);
    await inTheWay.rollbackTransaction();
    await inTheWay.release();
    await expect(booking).resolves.toBeDefined();
    expect(await making).toBeInstanceOf(PreviewStale);
  });

  it('once, however often the form is sent', async () => {
    await inDecember('16:00');
    const { seen } = await managing.preview(fromDecember);
    const key = randomUUID();
    const who = anAdministrator();
    const first = await managing.make(fromDecember, { who, key, seen });
    expect(await managing.make(fromDecember, { who, key, seen })).toEqual(first);
    expect(await managing.news()).toHaveLength(1);
  });

  it('and leaves alone who is there already, was served or cancelled', async () => {
    const arrived = await desk.bookingForSomeone.run(
      anOperator(),
      randomUUID(),
      aPhoneBooking('16:00', {}),
    );
    const cancelled = await inDecember('16:20');
    await desk.cancelling.run(anOperator(), { id: cancelled.id });
    desk.database.clock.set('2026-11-24T14:50:00Z');
    await desk.mark(anOperator(), arrived, 'arrived');
    const { hits } = await managing.preview({
      kind: 'enter-closure',
      closure: {
        municipality: '059006',
        deskId: null,
        firstDay: '2026-11-24',
        lastDay: '2026-12-31',
        reason: 'Lavori',
      },
    });
    expect(hits).toEqual([]);
  });
});

const everythingWritten = `
  SELECT (SELECT jsonb_agg(t ORDER BY t.id) FROM scheduling.timetable t) AS timetables,
         (SELECT jsonb_agg(r ORDER BY r.id) FROM scheduling.reservation r) AS reservations,
         (SELECT jsonb_agg(a ORDER BY a.id) FROM scheduling.appointment a) AS appointments,
         (SELECT count(*)::int FROM platform.outbox) AS events`;
