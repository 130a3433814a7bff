import { secondsToWait, withThePair } from './guessing-delay';

it('costs nothing to mistype a few times, then ever more', () => {
  const waits = Array.from({ length: 9 }, (_, before) => secondsToWait(before + 1, withThePair));
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16]);
});

it('stops growing at a quarter of an hour, so that nobody is locked out for good', () => {
  expect(secondsToWait(1_000_000, withThePair)).toBe(900);
});
