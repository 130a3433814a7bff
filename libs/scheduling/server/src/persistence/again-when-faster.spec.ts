import { QueryFailedError } from 'typeorm';
import { SlotTaken } from '../domain/problems';
import { orSlotTaken } from '../use-cases/take-place';

const refused = (code: string): Error =>
  new QueryFailedError('INSERT', [], Object.assign(new Error('refused'), { code }));

/** A booking that the database refuses so often. */
function aBookingRefused(times: number, code: string) {
  let tries = 0;
  const book = async (): Promise<number> => {
    tries += 1;
    if (tries <= times) throw refused(code);
    return tries;
  };
  return { book, tries: () => tries };
}

describe('a booking that the database refuses', () => {
  it.each(['40P01', '40001', '23P01', '23505'])(
    'begins anew after a lost race (%s)',
    async (code) => {
      expect(await orSlotTaken(aBookingRefused(2, code).book)).toBe(3);
    },
  );

  it.each(['40P01', '40001', '23505'])(
    'is given up after three races (%s), and not as taken',
    async (code) => {
      const booking = aBookingRefused(9, code);
      await expect(orSlotTaken(booking.book)).rejects.toThrow(QueryFailedError);
      expect(booking.tries()).toBe(3);
    },
  );

  it('is told that the place is taken when it is', async () => {
    await expect(orSlotTaken(aBookingRefused(9, '23P01').book)).rejects.toThrow(SlotTaken);
  });

  it.each(['55P03', '57P01', '08006', '42501'])(
    'is tried once when that is no race (%s)',
    async (code) => {
      const booking = aBookingRefused(9, code);
      await expect(orSlotTaken(booking.book)).rejects.toThrow(QueryFailedError);
      expect(booking.tries()).toBe(1);
    },
  );
});
