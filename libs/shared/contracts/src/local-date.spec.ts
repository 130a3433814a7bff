import { earliestDay, instant, keptDate, latestDay, localDate } from './local-date';

describe('a day that somebody writes', () => {
  it.each([earliestDay, '2026-11-24', '2028-02-29', latestDay])('may be %s', (day) => {
    expect(localDate.safeParse(day).success).toBe(true);
  });

  it.each([
    '0000-01-01',
    '0001-01-01',
    '1582-10-10',
    '1999-12-31',
    '2200-01-01',
    '9999-12-31',
    '-000001-01-01',
    '+010000-01-01',
    '2026-02-29',
    '2026-11-24T00:00:00Z',
    ' 2026-11-24',
    '',
  ])('is not %p', (day) => {
    expect(localDate.safeParse(day).success).toBe(false);
  });

  it('was kept when bounds were wider, and still is one', () => {
    expect(keptDate.safeParse('9999-12-31').success).toBe(true);
  });
});

describe('an instant that somebody writes', () => {
  it.each(['2026-11-24T16:20:00+01:00', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'may be %s',
    (text) => {
      expect(instant.safeParse(text).success).toBe(true);
    },
  );

  it.each([
    '0000-06-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    '+010000-01-01T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    '2026-02-30T10:00:00Z',
  ])('is not %p, which has no year of four digits or no day', (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });
});
