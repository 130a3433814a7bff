import { longDay } from './long-day';

it.each([
  ['2019-06-18', 'it', '18 giugno 2019'],
  ['2026-10-25', 'it', '25 ottobre 2026'],
  ['2026-12-31', 'en', '31 December 2026'],
] as const)('writes %s in %s as "%s"', (day, language, words) => {
  expect(longDay(day, language)).toBe(words);
});
