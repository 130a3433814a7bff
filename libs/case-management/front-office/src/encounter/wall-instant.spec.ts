import { wallInstant } from './wall-instant';

it.each([
  ['2026-11-24', '16:20', '2026-11-24T15:20:00.000Z'],
  ['2026-07-07', '16:20', '2026-07-07T14:20:00.000Z'],
  ['2026-07-07', '00:10', '2026-07-06T22:10:00.000Z'],
  ['', '16:20', undefined],
  ['2026-11-24', '', undefined],
  ['2026-11-24', '25:00', undefined],
])('of %s at %s is %s', (day, time, instant) => {
  expect(wallInstant(day, time)).toBe(instant);
});
