import { enteredFeast } from '@one-stop-shop/scheduling/contracts';

import { type WrittenRule, asFeast, newFeast } from './written-feast';

const written = { ...newFeast('059006'), name: 'Festa patronale', source: 'Statuto' };
const judged = (rule: Partial<WrittenRule>) =>
  enteredFeast.safeParse(asFeast({ ...written, rule: { ...written.rule, ...rule } }));
const wrong = (rule: Partial<WrittenRule>) =>
  judged(rule).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('is a date, and one that some year has', () => {
  expect(judged({ month: '2', day: '29' }).data?.rule).toEqual({ kind: 'date', month: 2, day: 29 });
  expect(wrong({ month: '2', day: '30' })).toEqual(['rule.day']);
  expect(wrong({ day: '' })).toEqual(['rule.day']);
});

it('is a weekday of a month, or the one after it', () => {
  const second = { month: '5', nth: '2' };
  const rule = { kind: 'weekday', nth: 2, weekday: 7, month: 5 };
  expect(judged({ ...second, shape: 'weekday' }).data?.rule).toEqual(rule);
  expect(judged({ ...second, shape: 'after' }).data?.rule).toEqual({ ...rule, then: 1 });
});

it('counts days from Easter, before it too', () => {
  expect(judged({ shape: 'easter', days: '-2' }).data?.rule).toEqual({ kind: 'easter', days: -2 });
  expect(wrong({ shape: 'easter', days: '101' })).toEqual(['rule.days']);
  expect(wrong({ shape: 'easter', days: ' ' })).toEqual(['rule.days']);
});

it('waits to be confirmed unless somebody knows', () => {
  expect(judged({}).data?.offices).toBe('to_be_confirmed');
});
