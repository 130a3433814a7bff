import fc from 'fast-check';
import { feastRule } from '@one-stop-shop/scheduling/contracts';
import { feastFacts } from '../seed/desk-facts';
import { feastRuleOf, grammarOf, nextFeastDays } from './feast-rule';

const day = fc.integer({ min: 1, max: 7 });
const month = fc.integer({ min: 1, max: 12 });
const anyRule = fc.oneof(
  fc
    .record({ kind: fc.constant('date'), month, day: fc.integer({ min: 1, max: 31 }) })
    .filter(({ month, day }) => new Date(Date.UTC(2028, month - 1, day)).getUTCDate() === day),
  fc.record({ kind: fc.constant('easter'), days: fc.integer({ min: -60, max: 100 }) }),
  fc.record(
    {
      kind: fc.constant('weekday'),
      nth: fc.integer({ min: 1, max: 4 }),
      weekday: day,
      month,
      then: day,
    },
    { requiredKeys: ['kind', 'nth', 'weekday', 'month'] },
  ),
);

describe('the rule of a feast', () => {
  it('is kept and read back as it was entered', () => {
    fc.assert(
      fc.property(anyRule, (entered) => {
        const rule = feastRule.parse(entered);
        expect(feastRuleOf(grammarOf(rule))).toEqual(rule);
      }),
    );
  });

  it.each(feastFacts)('of $name in $municipality can be shown: $rule', ({ rule }) => {
    expect(grammarOf(feastRuleOf(rule))).toBe(rule);
  });

  it.each([
    [{ kind: 'date', month: 9, day: 29 }, ['2027-09-29', '2028-09-29', '2029-09-29']],
    [{ kind: 'date', month: 2, day: 29 }, ['2028-02-29', '2032-02-29']],
    [{ kind: 'date', month: 4, day: 31 }, []],
    [{ kind: 'easter', days: 1 }, ['2027-03-29', '2028-04-17', '2029-04-02']],
    [{ kind: 'easter', days: 0 }, ['2027-03-28', '2028-04-16', '2029-04-01']],
    [{ kind: 'easter', days: -2 }, ['2027-03-26', '2028-04-14', '2029-03-30']],
    [{ kind: 'weekday', nth: 1, weekday: 7, month: 8 }, ['2027-08-01', '2028-08-06', '2029-08-05']],
    [
      { kind: 'weekday', nth: 2, weekday: 7, month: 5, then: 1 },
      ['2027-05-10', '2028-05-15', '2029-05-14'],
    ],
  ] as const)('%j falls on %j', (rule, days) => {
    expect(nextFeastDays(grammarOf(rule), '2026-11-23')).toEqual(days);
  });

  it('counts today', () => {
    expect(nextFeastDays('11-23', '2026-11-23')[0]).toBe('2026-11-23');
  });
});
