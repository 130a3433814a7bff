import { schedulingProblemCodes } from '@one-stop-shop/scheduling/contracts';
import { requestProblemCodes } from '@one-stop-shop/shared/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';

import { aSlot } from '../testing/a-slot';
import { remedyFor } from './remedy';

const refused = (code: string, more: object = {}) =>
  new Refusal({ type: 'about:blank', title: '', status: 422, code, ...more });

it.each([
  'slot-taken',
  'no-mediator-in-language',
  'in-the-past',
  'too-soon',
  'too-far-ahead',
  'desk-closed',
  'off-grid',
])('offers other places instead of %s', (code) => {
  const alternatives = [aSlot()];
  const remedy = remedyFor(refused(`scheduling.${code}`, { alternatives }), true);
  expect(remedy).toMatchObject({ act: 'other-time', places: alternatives });
});

it('leads to another desk where this one is gone', () => {
  expect(remedyFor(refused('scheduling.desk-unknown'), true).act).toBe('other-desk');
});

it.each([
  ['/words', 'other-words'],
  ['/startsAt', 'other-time'],
  ['/deskId', 'other-desk'],
])('leads to the answer at %s that the server cannot read', (pointer, act) => {
  const errors = [{ pointer, code: 'too_big' }];
  expect(remedyFor(refused('request.invalid', { errors }), true).act).toBe(act);
});

it.each([...schedulingProblemCodes, ...requestProblemCodes, 'brand.new'])(
  'has words and something to do for %s',
  (code) => {
    expect(remedyFor(refused(code), true)).toMatchObject({
      words: `problem.${code}`,
      act: expect.any(String) as string,
      places: [],
    });
  },
);

it('tells an answer that got lost from a phone without network', () => {
  expect(remedyFor(new NoAnswer(), true).words).toBe('booking.summary.noAnswer');
  expect(remedyFor(new NoAnswer(), false).words).toBe('problem.no-answer');
});

it('gives the number of a fault of ours, and of no other refusal', () => {
  const more = { status: 500, requestId: 'r-1' };
  expect(remedyFor(refused('server.failed', more), true).reference).toBe('r-1');
  const busy = refused('scheduling.too-soon', { requestId: 'r-1' });
  expect(remedyFor(busy, true).reference).toBeUndefined();
});
