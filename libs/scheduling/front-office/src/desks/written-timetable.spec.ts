import { enteredTimetable } from '@one-stop-shop/scheduling/contracts';

import { aVersion } from './testing/a-version';
import {
  type WrittenFacts,
  asTimetable,
  unusableEmail,
  writtenTimetable,
} from './written-timetable';

function judged(changed: Partial<WrittenFacts>, more = {}, validFrom = '2026-12-01') {
  const { facts } = writtenTimetable(aVersion(more), validFrom);
  return enteredTimetable.safeParse(asTimetable({ validFrom, facts: { ...facts, ...changed } }));
}
const source = 'Delibera 12';
const wrong = (changed: Partial<WrittenFacts>, more = {}) =>
  judged({ source, ...changed }, more).error?.issues.map(({ path }) => path.slice(1).join('.'));

it('begins with the facts of before and asks only where they are written', () => {
  expect(wrong({ source: '' })).toContain('source');
  const { openings, phone, email, ...facts } = judged({ source: ' Delibera 12 ' }).data!.facts;
  expect({ openings, phone, email, source: facts.source }).toEqual({
    openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
    phone: '+390600000000',
    email: null,
    source,
  });
});

it('begins on a day that exists', () => {
  for (const day of ['2026-02-30', ''])
    expect(judged({ source }, {}, day).error?.issues[0]?.path).toEqual(['validFrom']);
  expect(judged({ source }).success).toBe(true);
});

it('finds an email with a space, as one was published', () => {
  expect(wrong({}, { email: 'segretariato sociale@comune.example' })).toContain('email');
});

it('begins without a published address to verify that is none, and takes whatever is changed', () => {
  const email = 'segretariato sociale@comune.example';
  expect(unusableEmail({ email, emailToVerify: true })).toBe(email);
  expect(wrong({ seats: '2' }, { email, emailToVerify: true })).toBeUndefined();
  const usable = { email: 'sociale@comune.example', emailToVerify: true };
  expect(unusableEmail(usable)).toBeUndefined();
  expect(judged({ source }, usable).data?.facts.email).toBe(usable.email);
});

it('takes an address of a national domain', () => {
  expect(judged({ source, email: 'sportello@città.it' }).success).toBe(true);
});

it.each([
  ['seats', '0'],
  ['seats', '1.5'],
  ['slotMinutes', '4'],
  ['latestDays', '367'],
  ['latestDays', ''],
  ['seats', 'due'],
] as const)('refuses %s of "%s"', (field, text) => {
  expect(wrong({ [field]: text })).toEqual([field]);
});

it('wants a language, hours and an address', () => {
  const found = wrong({ languages: [], openings: [], address: '  ' });
  expect(found).toEqual(expect.arrayContaining(['languages', 'openings', 'address']));
  expect(judged({ source, languages: ['fr'] }).data?.facts.languages).toEqual(['fr']);
});
