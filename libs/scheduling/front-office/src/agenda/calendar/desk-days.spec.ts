import { daysAfter, daysInWords, isDay, minuteOfDay, weekOf } from './desk-days';

describe('days at the desk', () => {
  it('goes on and back over months, leap days and clock changes', () => {
    expect(daysAfter('2026-11-30', 1)).toBe('2026-12-01');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysAfter('2027-03-29', -1)).toBe('2027-03-28');
    expect(daysAfter('2027-10-31', 1)).toBe('2027-11-01');
  });

  it('starts the week on Monday, on Sundays too', () => {
    expect(weekOf('2026-11-24')[0]).toBe('2026-11-23');
    expect(weekOf('2026-11-29')[0]).toBe('2026-11-23');
    expect(weekOf('2026-11-23').at(-1)).toBe('2026-11-29');
  });

  it('knows a day from other words', () => {
    expect(isDay('2026-11-24')).toBe(true);
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('domani')).toBe(false);
    expect(isDay(undefined)).toBe(false);
  });

  it('reads the wall clock of the desks in winter and in summer', () => {
    expect(minuteOfDay(new Date('2026-11-24T15:20:00Z'))).toBe(16 * 60 + 20);
    expect(minuteOfDay(new Date('2027-06-22T14:20:00Z'))).toBe(16 * 60 + 20);
  });

  it('says a stretch of days in few words', () => {
    expect(daysInWords('2026-11-23', '2026-11-29', 'it')).toBe('23–29 novembre');
    expect(daysInWords('2026-11-30', '2026-12-06', 'it')).toBe('30 novembre – 6 dicembre');
  });
});
