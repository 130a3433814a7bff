import { readCode } from './read-code';

it.each([
  ['7K3QM9XA', '7K3QM9XA'],
  [' 7k3q m9xa ', '7K3QM9XA'],
  ['7K3Q–M9XA', '7K3QM9XA'],
  ['7k3q.m9xa', '7K3QM9XA'],
  ['７Ｋ３ＱＭ９ＸＡ', '7K3QM9XA'],
  ['\u20667K3Q M9XA\u2069', '7K3QM9XA'],
  ['OIL0ABCD', '0110ABCD'],
])('reads %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

it.each(['', '7K3Q', '7K3QM9XAA', '7K3QM9XU', 'ੳਅੲਸਹਕਖਗ'])(
  'does not take %j for a code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);
