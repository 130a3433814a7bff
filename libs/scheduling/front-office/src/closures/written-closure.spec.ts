import { enteredClosure } from '@one-stop-shop/scheduling/contracts';

import { asClosure, nothingWritten } from './written-closure';

const places = [
  { municipality: '059006', deskId: null },
  { municipality: '059006', deskId: 'b3b2a1c0-1111-4111-8111-111111111111' },
];
const written = { ...nothingWritten, firstDay: '2026-12-24', reason: ' riunione ' };
const judged = (changed: Partial<typeof written>) =>
  enteredClosure.safeParse(asClosure({ ...written, ...changed }, places));
const wrong = (changed: Partial<typeof written>) =>
  judged(changed).error?.issues.map(({ path }) => path.join('.')) ?? [];

it('is of one day when no last day is given', () => {
  expect(judged({}).data).toEqual({
    ...places[0],
    firstDay: '2026-12-24',
    lastDay: '2026-12-24',
    reason: 'riunione',
  });
  expect(judged({ place: '1' }).data).toMatchObject(places[1]!);
});

it('does not end before it begins', () => {
  expect(wrong({ lastDay: '2026-12-23' })).toEqual(['lastDay']);
  expect(wrong({ lastDay: '2026-12-24' })).toEqual([]);
});

it('says why, for people read it', () => {
  expect(wrong({ reason: '  ' })).toContain('reason');
});

it('lacks one day when none is given, not two', () => {
  expect(new Set(wrong({ firstDay: '' }))).toEqual(new Set(['firstDay']));
});
