import fc from 'fast-check';
import { dayOf, daysBetween, nearestDay, plusDays, weekdayOf } from './desk-time';
import { feastDay, nationalHolidayOn } from './italian-holidays';

const oddDays = ['0000-01-01', '0001-01-01', '1582-10-10', '9999-12-31', '-000001-01-01'];
const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const written = /^\d{4}-\d{2}-\d{2}$/;

describe('the calendar at the ends of its format', () => {
  it.each([
    ['9999-12-31', 1, '9999-12-31'],
    ['9999-12-30', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
    ['0000-01-01', 0, '0001-01-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-11-24', 1e308, '9999-12-31'],
    ['2026-11-24', -Infinity, '0001-01-01'],
  ])('goes from %s by %d days to %s', (day, by, expected) => {
    expect(plusDays(day, by)).toBe(expected);
  });

  it.each([
    ['9999-12-31', '9999-12-31', ['9999-12-31']],
    ['9999-12-30', '9999-12-31', ['9999-12-30', '9999-12-31']],
    ['0001-01-01', '0001-01-02', ['0001-01-01', '0001-01-02']],
    ['2026-11-24', '2026-11-23', []],
  ])('counts the days from %s to %s and ends', (from, to, expected) => {
    expect(daysBetween(from, to)).toEqual(expected);
  });

  it.each([
    ['0001-01-01', '9999-12-31'],
    ['2026-01-01', '2028-12-31'],
    ['2026-11-24', 'for ever'],
    ['+010000-01-01', 'x'],
  ])('refuses to count the days from %s to %s', (from, to) => {
    expect(() => daysBetween(from, to)).toThrow(RangeError);
  });

  it('never leaves the format, whatever is added to whichever day', () => {
    fc.assert(
      fc.property(days, fc.double({ noNaN: true }), (day, by) => {
        expect(plusDays(day, by)).toMatch(written);
      }),
    );
  });

  it.each([
    [8.64e15, '9999-12-31'],
    [-8.64e15, '0001-01-01'],
    [Date.parse('9999-12-31T23:30:00Z'), '9999-12-31'],
    [Date.parse('0000-12-31T23:30:00Z'), '0001-01-01'],
  ])('knows the day of the instant %d as %s', (ms, expected) => {
    expect(dayOf(new Date(ms))).toBe(expected);
  });

  it('knows no day of no instant', () => {
    expect(() => dayOf(new Date(NaN))).toThrow(RangeError);
  });

  it('ends every search for a day, also where none fits', () => {
    const never = (): boolean => false;
    expect(nearestDay('9999-12-30', 'later', never)).toBe('9999-12-31');
    expect(nearestDay('0001-01-01', 'earlier', never)).toBe('0001-01-01');
    expect(nearestDay('2026-11-24', 'later', (day) => weekdayOf(day) === 7)).toBe('2026-11-29');
  });

  it.each(oddDays)('knows no holiday on %s, and says so at once', (day) => {
    expect(nationalHolidayOn(day)).toBeUndefined();
    expect(feastDay('easter 1', Number(day.slice(0, 4)))).toBeUndefined();
  });
});
