import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';

import { isOneNumber, numberMeantBy } from './one-number';

function mistakesIn(phone: string): readonly (string | undefined)[] {
  const fields = TestBed.runInInjectionContext(() =>
    form(signal({ phone }), (path) => isOneNumber(path.phone, 'wrong')),
  );
  return fields
    .phone()
    .errors()
    .map(({ message }) => message);
}

it.each(['', '+390773708811', '0773 708811', '0773/708811', '\u202A٠٧٧٣ ٧٠٨٨١١\u202C'])(
  'takes %j for the telephone of a desk',
  (phone) => {
    expect(mistakesIn(phone)).toEqual([]);
  },
);

it.each([
  ['0773 708811/12', 'several', 'problem.scheduling.phone-not-one'],
  ['92 300 1234567', 'unclear', 'problem.scheduling.phone-unclear'],
  ['0773', 'none', 'wrong'],
])('publishes no number of which it is not sure: %j', (phone, kind, words) => {
  expect(numberMeantBy(phone).kind).toBe(kind);
  expect(mistakesIn(phone)).toEqual([words]);
});
