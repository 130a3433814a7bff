import { asWallTime } from './wall-time';

it.each([
  ['9', '09:00'],
  ['16', '16:00'],
  ['930', '09:30'],
  ['1630', '16:30'],
  ['9.30', '09:30'],
  ['16:20', '16:20'],
  [' 8:05 ', '08:05'],
])('reads "%s" as %s', (written, time) => {
  expect(asWallTime(written)).toBe(time);
});

it.each(['', '25', '9:60', 'presto', '16:2'])('leaves "%s" as it is', (written) => {
  expect(asWallTime(written)).toBe(written);
});
