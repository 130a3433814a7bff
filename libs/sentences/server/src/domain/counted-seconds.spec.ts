import { countedSeconds } from './counted-seconds';

const at = (time: string) => new Date(`2026-11-23T${time}Z`);

it.each([
  ['the first', undefined, '09:00:00', 30],
  ['one after 40 seconds', '09:00:00', '09:00:40', 40],
  ['one after five minutes', '09:00:00', '09:05:00', 300],
  ['one after a pause', '09:00:00', '09:05:01', 30],
  ['one of a clock set back', '09:00:00', '08:59:00', 30],
])('%s counts', (_, before, now, seconds) => {
  expect(countedSeconds(before ? at(before) : undefined, at(now))).toBe(seconds);
});
