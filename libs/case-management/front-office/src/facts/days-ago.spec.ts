import { daysAgo } from './days-ago';

const now = new Date('2026-11-24T00:30:00+01:00');

it.each([
  ['2026-11-24T00:10:00+01:00', 'oggi'],
  ['2026-11-23T23:50:00+01:00', 'ieri'],
  ['2026-11-14T16:20:00+01:00', '10 giorni fa'],
  ['2026-10-27T16:20:00+01:00', '4 settimane fa'],
  ['2026-05-24T16:20:00+02:00', '6 mesi fa'],
  ['2023-11-24T16:20:00+01:00', '3 anni fa'],
])('says %s as "%s"', (instant, words) => {
  expect(daysAgo(instant, now, 'it')).toBe(words);
});
