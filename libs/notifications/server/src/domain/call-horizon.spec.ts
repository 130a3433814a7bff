import { instantOf } from '@one-stop-shop/shared/server';
import { callHorizon } from './call-horizon';

describe('the calls of today', () => {
  it.each([
    ['a Tuesday: those of the day', '2026-11-24', '2026-11-25'],
    ['a Friday: those of Saturday too', '2026-11-27', '2026-11-30'],
    ['a Saturday, should somebody work', '2026-11-28', '2026-11-30'],
    ['the Thursday before Christmas', '2026-12-24', '2026-12-28'],
    ['the Friday before Easter and clocks forward', '2027-03-26', '2027-03-30'],
    ['the Friday before clocks back and All Saints', '2027-10-29', '2027-11-02'],
  ])('are, on %s', (_, today, before) => {
    expect(callHorizon(instantOf(today, '00:00'))).toEqual(instantOf(before, '00:00'));
    expect(callHorizon(instantOf(today, '23:59'))).toEqual(instantOf(before, '00:00'));
  });
});
