import { inHours, isMonth, monthAfter, monthInWords } from './months';

describe('months of work', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 0, '2026-03'],
  ])('go from %s by %d to %s', (month, by, expected) => {
    expect(monthAfter(month, by)).toBe(expected);
  });

  it.each(['2026-13', '2026-1', 'x', '', null])('are not %s', (text) => {
    expect(isMonth(text)).toBe(false);
  });

  it('are said in the language of the page', () => {
    expect(monthInWords('2026-11', 'it')).toBe('novembre 2026');
    expect(monthInWords('2026-11', 'en')).toBe('November 2026');
  });

  it.each([
    [0, '0:00'],
    [125, '2:05'],
    [-15, '−0:15'],
  ])('say %d minutes as %s', (minutes, words) => {
    expect(inHours(minutes)).toBe(words);
  });
});
