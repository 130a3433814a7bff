import { randomUUID } from 'node:crypto';
import type { BookedAppointment } from '@one-stop-shop/scheduling/contracts';
import { KeyReused } from '@one-stop-shop/shared/server';
import { CancelledSince, ChangedSince, MovedSince } from '../domain/problems';
import {
  aBooking,
  anAdministrator,
  anOperator,
  aPhoneBooking,
  cori,
  DeskMorning,
  ManagingMorning,
  newHours,
} from '../testing';

/** A form sent twice is answered twice, as long as the first answer is still true. */
describe('a request that comes again', () => {
  let desk: DeskMorning;
  let managing: ManagingMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    managing = new ManagingMorning(desk);
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.rows('UPDATE scheduling.reservation SET active = false RETURNING id'));

  const operator = anOperator();
  const ways = [
    [
      'in public',
      (at: string, key: string) => desk.book(aBooking(at, { phone: '333 1234567' }), key),
    ],
    [
      'at the desk',
      (at: string, key: string) => desk.bookingForSomeone.run(operator, key, aPhoneBooking(at)),
    ],
  ] as const;
  const cancel = (booked: BookedAppointment) => desk.cancelling.run(desk.holderOf(booked), booked);
  const move = (booked: BookedAppointment, at: string) =>
    desk.moving.run(desk.holderOf(booked), booked, new Date(aBooking(at).startsAt));

  describe.each(ways)('for a booking %s', (_, book) => {
    it('gets the same answer while the visit stands', async () => {
      const key = randomUUID();
      const first = await book('16:00', key);
      expect(await book('16:00', key)).toEqual(first);
    });

    it('is not told that a cancelled visit is booked, and books anew under a new key', async () => {
      const key = randomUUID();
      const first = await book('16:20', key);
      await cancel(first);
      await expect(book('16:20', key)).rejects.toThrow(CancelledSince);
      await expect(book('16:20', key)).rejects.toThrow(CancelledSince);
      const anew = await book('16:20', randomUUID());
      expect(anew.code).not.toBe(first.code);
    });

    it('is not told an hour that the visit has left', async () => {
      const key = randomUUID();
      const first = await book('16:40', key);
      await move(first, '17:00');
      await expect(book('16:40', key)).rejects.toThrow(MovedSince);
      await move(first, '16:40');
      const again = await book('16:40', key);
      expect(again.code).toBe(first.code);
      expect(again.calendar).toContain('SEQUENCE:2');
    });

    it('is told so when the desk cancelled it in a change of hours', async () => {
      const key = randomUUID();
      const first = await book('17:20', key);
      await desk.cancelling.run(anOperator(), { id: first.id });
      await expect(book('17:20', key)).rejects.toThrow(CancelledSince);
    });
  });

  it('by somebody else gets nothing of the first one’s answer', async () => {
    const key = randomUUID();
    const wish = aPhoneBooking('16:00');
    await desk.bookingForSomeone.run(operator, key, wish);
    await expect(desk.bookingForSomeone.run(anOperator(), key, wish)).rejects.toThrow(KeyReused);
    const { channel: _, ...inPublic } = wish;
    await expect(desk.book(inPublic, key)).rejects.toThrow(KeyReused);
  });

  it('in public with another body gets nothing of the first one’s answer', async () => {
    const key = randomUUID();
    await desk.book(aBooking('16:00', { phone: '333 1234567' }), key);
    await expect(desk.book(aBooking('16:00', { phone: '333 7654321' }), key)).rejects.toThrow(
      KeyReused,
    );
  });

  it('gets the same answer however the number is written the second time', async () => {
    const key = randomUUID();
    const first = await desk.book(aBooking('16:00', { phone: '333 1234567' }), key);
    expect(await desk.book(aBooking('16:00', { phone: '+39 333-123.4567' }), key)).toEqual(first);
  });

  it('leaves a line in the audit, for it says when somebody comes', async () => {
    const key = randomUUID();
    const booked = await desk.book(aBooking('16:00'), key);
    await desk.book(aBooking('16:00'), key);
    expect(
      await desk.rows(
        `SELECT reader, field_classes FROM platform.read_audit WHERE subject = '${booked.id}'`,
      ),
    ).toEqual([{ reader: 'visitor', field_classes: ['visit'] }]);
  });

  describe('for a change of hours', () => {
    const who = anAdministrator();
    const closing = (day: string) => ({
      kind: 'enter-closure' as const,
      closure: { municipality: '059006', deskId: cori, firstDay: day, lastDay: day, reason: 'x' },
    });
    const make = async (change: Parameters<ManagingMorning['make']>[0]) => {
      const { seen } = await managing.preview(change, who);
      const key = randomUUID();
      const again = () => managing.make(change, { who, key, seen });
      return { first: await again(), again };
    };

    it('gets the same answer while what it wrote stands', async () => {
      const { first, again } = await make(closing('2026-12-22'));
      expect(await again()).toEqual(first);
    });

    it('is not told that a closure stands which was taken back', async () => {
      const { again } = await make(closing('2026-12-29'));
      const [row] = await desk.rows<{ id: string }>(
        `SELECT id FROM scheduling.closure WHERE first_day = '2026-12-29'`,
      );
      await managing.make({ kind: 'withdraw-closure', municipality: '059006', id: row?.id ?? '' });
      await expect(again()).rejects.toThrow(ChangedSince);
    });

    it('is not told that hours count which were replaced', async () => {
      const { again } = await make(newHours('2027-01-11'));
      await managing.make(newHours('2027-01-11'));
      await expect(again()).rejects.toThrow(ChangedSince);
    });
  });
});
