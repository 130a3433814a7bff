import { ageIn, birthYearOf, knownBirth, warningsOf } from './said-of-birth';

const now = new Date('2026-11-24T10:00:00Z');
const names = [{ given: 'Ada' }];

it.each([
  [{ date: '2008-11-24' }, { age: 18, minor: 'no' }],
  [{ date: '2008-11-25' }, { age: 17, minor: 'yes' }],
  [{ year: 2008 }, { minor: 'maybe' }],
  [{ year: 1990 }, { minor: 'no' }],
  [undefined, { minor: 'unknown' }],
])('reads of a birth %j the age %j', (birth, age) => {
  expect(ageIn(birth, now)).toEqual(age);
});

it('refuses 31 February and who is not born yet', () => {
  expect(() => knownBirth({ date: '1990-02-31' }, now)).toThrow('no day');
  expect(() => knownBirth({ year: 2027 }, now)).toThrow('to come');
  expect(birthYearOf({ year: 1990 })).toBe(1990);
});

describe('a tax code', () => {
  const taxCode = 'rss mra 80a41 h501 x';

  it('warns of another birth or gender, and of what is none', () => {
    const facts = { names, taxCode: 'RSSMRA80A01H501U' };
    expect(warningsOf({ ...facts, birth: { date: '1980-01-01' }, gender: 'm' }, now)).toEqual([]);
    expect(warningsOf({ ...facts, birth: { date: '1981-01-01' }, gender: 'f' }, now)).toEqual([
      'tax-code-birth',
      'tax-code-gender',
    ]);
    expect(warningsOf({ ...facts, gender: 'non_binary' }, now)).toEqual([]);
    expect(warningsOf({ names, taxCode: 'RSSMRA80A01H501A' }, now)).toEqual(['tax-code-unread']);
  });

  it('is read with its spaces', () => {
    expect(warningsOf({ names, taxCode, gender: 'm' }, now)).not.toContain('tax-code-birth');
  });
});
