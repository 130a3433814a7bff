import { instantOf } from '@one-stop-shop/shared/domain';
import {
  AppointmentOver,
  AppointmentUnknown,
  MovedSince,
  NotPossibleNow,
  SlotTaken,
} from '../domain/problems';
import { aBooking, aVisitor, DeskMorning, tuesday } from '../testing';

describe('whoever holds the link of an appointment', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  const tokenOf = (url: string): string => url.split('#')[1] ?? '';
  const at = (time: string): Date => instantOf(tuesday, time);

  it('sees when and where, and never who, why or what became of it', async () => {
    const booked = await desk.book(
      aBooking('16:00', { firstName: 'Zohra', reason: 'documents', words: 'permesso scaduto' }),
    );
    const { shown } = await desk.opening.run(aVisitor(), { token: tokenOf(booked.manageUrl) });
    expect(shown).toMatchObject({ startsAt: '2026-11-24T15:00:00.000Z', language: 'ur' });
    expect(JSON.stringify(shown)).not.toMatch(/Zohra|documents|permesso|booked|state/);
  });

  it('comes in with the code from paper too, however it is typed', async () => {
    const booked = await desk.book(aBooking('16:20'));
    const typed = booked.code
      .toLowerCase()
      .replace(/^(.{4})/, ' $1-')
      .replaceAll('0', 'o');
    const opened = await desk.opening.run(aVisitor(), { code: typed });
    expect(opened.token).toBe(tokenOf(booked.manageUrl));
  });

  it('opens nothing with another key, and nothing of another person with its own', async () => {
    const mine = await desk.book(aBooking('16:40'));
    const theirs = await desk.book(aBooking('17:00'));
    await expect(desk.opening.run(aVisitor(), { token: 'A'.repeat(43) })).rejects.toThrow(
      AppointmentUnknown,
    );
    await expect(desk.cancelling.run(desk.holderOf(mine), { id: theirs.id })).rejects.toThrow(
      AppointmentUnknown,
    );
    await expect(
      desk.moving.run(desk.holderOf(mine), { id: theirs.id }, at('17:40')),
    ).rejects.toThrow(AppointmentUnknown);
  });

  it('acts only on what its page shows: a visit that has moved since stays', async () => {
    const { id, ...booked } = await desk.book(aBooking('16:00', {}, '2026-12-22'));
    const holder = desk.holderOf({ id, ...booked });
    const before = { id, shown: new Date(booked.startsAt) };
    const wanted = instantOf('2026-12-22', '16:20');
    await desk.moving.run(holder, before, wanted);
    await expect(desk.cancelling.run(holder, before)).rejects.toThrow(MovedSince);
    await expect(desk.moving.run(holder, before, instantOf('2026-12-22', '16:40'))).rejects.toThrow(
      MovedSince,
    );
    const { shown } = await desk.opening.run(aVisitor(), { code: booked.code });
    expect(shown.startsAt).toBe(wanted.toISOString());
    // The same move again, because its answer was lost, is no error.
    await desk.moving.run(holder, before, wanted);
    await desk.cancelling.run(holder, { id, shown: wanted });
  });

  it('moves it: the old place is free again, code and link stay', async () => {
    const booked = await desk.book(aBooking('17:20'));
    await desk.moving.run(desk.holderOf(booked), booked, at('17:40'));
    const { shown } = await desk.opening.run(aVisitor(), { code: booked.code });
    expect(shown.startsAt).toBe(at('17:40').toISOString());
    await expect(desk.book(aBooking('17:20'))).resolves.toBeDefined();
    const events = await desk.rows<{ name: string }>(
      `SELECT name FROM platform.outbox WHERE payload->>'appointmentId' = '${booked.id}' ORDER BY id`,
    );
    expect(events.map((event) => event.name)).toEqual(['appointment-booked', 'appointment-moved']);
  });

  it('keeps its place when the wished one is taken', async () => {
    const booked = await desk.book(aBooking('16:00', {}, '2026-12-01'));
    await expect(desk.moving.run(desk.holderOf(booked), booked, at('16:00'))).rejects.toThrow(
      SlotTaken,
    );
    const { shown } = await desk.opening.run(aVisitor(), { code: booked.code });
    expect(shown.startsAt).toBe('2026-12-01T15:00:00.000Z');
    await expect(desk.book(aBooking('16:00', {}, '2026-12-01'))).rejects.toThrow(SlotTaken);
  });

  it('cancels it once; the link then opens nothing and the place is free', async () => {
    const booked = await desk.book(aBooking('16:20', {}, '2026-12-01'));
    await desk.cancelling.run(desk.holderOf(booked), booked);
    await expect(
      desk.opening.run(aVisitor(), { token: tokenOf(booked.manageUrl) }),
    ).rejects.toThrow(AppointmentOver);
    await expect(desk.opening.run(aVisitor(), { code: booked.code })).rejects.toThrow(
      AppointmentUnknown,
    );
    await expect(desk.cancelling.run(desk.holderOf(booked), booked)).rejects.toThrow(
      NotPossibleNow,
    );
    await expect(desk.book(aBooking('16:20', {}, '2026-12-01'))).resolves.toBeDefined();
  });

  it('finds the link closed a day after the visit, and can no longer cancel once it began', async () => {
    const booked = await desk.book(aBooking('16:40', {}, '2026-12-01'));
    desk.database.clock.set('2026-12-01T15:45:00Z');
    await expect(desk.cancelling.run(desk.holderOf(booked), booked)).rejects.toThrow(
      NotPossibleNow,
    );
    desk.database.clock.set('2026-12-02T15:59:00Z');
    await expect(desk.opening.run(aVisitor(), { code: booked.code })).resolves.toBeDefined();
    desk.database.clock.set('2026-12-02T16:01:00Z');
    await expect(
      desk.opening.run(aVisitor(), { token: tokenOf(booked.manageUrl) }),
    ).rejects.toThrow(AppointmentOver);
    await expect(desk.opening.run(aVisitor(), { code: booked.code })).rejects.toThrow(
      AppointmentUnknown,
    );
  });

  it('lets people who swap moments at once both through, or refuses; nobody waits for ever', async () => {
    const one = await desk.book(aBooking('16:00', {}, '2026-12-15'));
    const other = await desk.book(aBooking('16:20', {}, '2026-12-15'));
    const outcomes = await Promise.allSettled([
      desk.moving.run(desk.holderOf(one), one, new Date(other.startsAt)),
      desk.moving.run(desk.holderOf(other), other, new Date(one.startsAt)),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SlotTaken);
    }
    const places = await desk.rows<{ starts_at: Date }>(
      `SELECT a.starts_at FROM scheduling.appointment a JOIN scheduling.reservation r ON r.id = a.reservation_id
        WHERE a.id IN ('${one.id}', '${other.id}') AND r.active AND r.starts_at = a.starts_at`,
    );
    expect(places).toHaveLength(2);
  });
});
