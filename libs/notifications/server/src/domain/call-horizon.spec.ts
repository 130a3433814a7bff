import { instantOf } from '@one-stop-shop/shared/domain';
import { callHorizon } from './call-horizon';

const none: ReadonlySet<string> = new Set();

describe('the calls of today', () => {
  it.each([
    ['a Tuesday: those of the day', '2026-11-24', '2026-11-25'],
    ['a Friday: those of Saturday too', '2026-11-27', '2026-11-30'],
    ['a Saturday, should somebody work', '2026-11-28', '2026-11-30'],
    ['the Thursday before Christmas', '2026-12-24', '2026-12-28'],
    ['the Friday before Easter and clocks forward', '2027-03-26', '2027-03-30'],
    ['the Friday before clocks back and All Saints', '2027-10-29', '2027-11-02'],
  ])('are, on %s', (_, today, before) => {
    expect(callHorizon(instantOf(today, '00:00'), none)).toEqual(instantOf(before, '00:00'));
    expect(callHorizon(instantOf(today, '23:59'), none)).toEqual(instantOf(before, '00:00'));
  });

  it.each([
    ['a Thursday, with the Friday bridged', '2026-12-10', ['2026-12-11'], '2026-12-14'],
    ['a Friday, with Monday bridged before a holiday', '2026-12-04', ['2026-12-07'], '2026-12-09'],
    ['a day before the feast of the patron', '2026-11-23', ['2026-11-24'], '2026-11-25'],
    ['the day itself, should somebody work', '2026-11-24', ['2026-11-24'], '2026-11-25'],
  ])('are, on %s, those of the closed days too', (_, today, closed, before) => {
    const horizon = callHorizon(instantOf(today, '12:00'), new Set(closed));
    expect(horizon).toEqual(instantOf(before, '00:00'));
  });
});
