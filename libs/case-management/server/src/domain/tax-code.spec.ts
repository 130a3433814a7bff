import { CheckDigitizer } from '@marketto/codice-fiscale-utils';
import fc from 'fast-check';
import { birthOf } from './birth';
import { readTaxCode, warningsAbout } from './tax-code';

const today = '2026-11-28';
const read = (written: string) => readTaxCode(written, today);
const withCheck = (first15: string) => first15 + String(CheckDigitizer.checkDigit(first15));

describe('a tax code', () => {
  it.each([
    ['of a man', 'RSSMRA85T10A562S', '1985-12-10', 'male'],
    ['of a woman, 40 added to the day', 'RSSMRA85T50A562W', '1985-12-10', 'female'],
    ['with letters for digits', 'RSSMRA85T10A56NH', '1985-12-10', 'male'],
    ['with letters for all digits', withCheck('RSSMRAURTMLARSN'), '1985-12-10', 'male'],
    ['of 29 February', withCheck('RSSMRA96B29H501'), '1996-02-29', 'male'],
    ['of a woman on 29 February', withCheck('RSSMRA00B69H501'), '2000-02-29', 'female'],
    ['of this year', withCheck('SNGGPR26S68Z222'), '2026-11-28', 'female'],
    [
      'of the year to come, so of a hundred years ago',
      withCheck('SNGGPR27A01Z222'),
      '1927-01-01',
      'male',
    ],
    ['of tomorrow, so of a hundred years ago', withCheck('SNGGPR26S29Z222'), '1926-11-29', 'male'],
    ['with X for short names', withCheck('OXXLIX92C41Z210'), '1992-03-01', 'female'],
  ])('%s says birth and gender', (_, code, birthDay, gender) => {
    expect(read(code)).toEqual({ form: 'personal', code, birthDay, gender });
  });

  it.each([
    'rssmra85t10a562s',
    ' RSS MRA 85T10 A562S ',
    '\u200ERSSMRA85T10A562S',
    'RSSMRA٨٥T10A562S',
  ])('is the same as it is written: %s', (written) => {
    expect(read(written)?.code).toBe('RSSMRA85T10A562S');
  });

  it.each([
    ['another check character', 'RSSMRA85T10A562T'],
    ['31 November', withCheck('RSSMRA85S31A562')],
    ['29 February of a year without', withCheck('RSSMRA95B29A562')],
    ['a day between men and women', withCheck('RSSMRA85T35A562')],
    ['a day past women', withCheck('RSSMRA85T72A562')],
    ['day 40, neither one nor the other', withCheck('RSSMRA85T40A562')],
    ['day 0', withCheck('RSSMRA85T00A562')],
    ['a letter that is no month', withCheck('RSSMRA85F10A562')],
    ['a letter that is no digit', withCheck('RSSMRA85T1AA562')],
    ['15 characters', 'RSSMRA85T10A562'],
    ['17 characters', 'RSSMRA85T10A562SS'],
    ['nothing', ''],
    ['too much', 'R'.repeat(10_000)],
  ])('is none with %s', (_, written) => {
    expect(read(written)).toBeUndefined();
  });

  it('is another with any one character changed, or not a code', () => {
    const place = fc.integer({ min: 0, max: 15 });
    const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
    fc.assert(
      fc.property(place, sign, (at, other) => {
        const code = 'RSSMRA85T10A562S';
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        // The check character tells no digit from the letter of its value, 0 from A.
        const asLetter = (text: string) =>
          text.replace(/\d/g, (one) => 'ABCDEFGHIJ'[Number(one)] ?? '');
        fc.pre(asLetter(changed) !== asLetter(code));
        expect(read(changed)).toBeUndefined();
      }),
    );
  });
});

describe('a provisional number', () => {
  it.each(['12345670017', '12345 670017'])('has eleven digits that check: %s', (written) => {
    expect(read(written)).toEqual({ form: 'provisional', code: '12345670017' });
  });

  it.each(['12345670018', '21345670017', '00000000000', '1234567001', '123456700170'])(
    'is none otherwise: %s',
    (written) => {
      expect(read(written)).toBeUndefined();
    },
  );
});

describe('what a tax code says differently', () => {
  const maria = read('RSSMRA85T50A562W')!;
  const warnings = (written: string, gender?: string) =>
    warningsAbout(maria, { birth: birthOf(written, today), ...(gender && { gender }) });

  it('is nothing when it says the same, or nothing else is known', () => {
    expect(warnings('1985-12-10', 'female')).toEqual([]);
    expect(warnings('1985', 'other')).toEqual([]);
    expect(warnings('')).toEqual([]);
  });

  it('is warned of: the day, the year, the gender', () => {
    expect(warnings('1985-12-11', 'female')).toEqual(['contradicts-birth-date']);
    expect(warnings('1986', 'male')).toEqual(['contradicts-birth-date', 'contradicts-gender']);
    expect(warnings('', 'male')).toEqual(['contradicts-gender']);
  });

  it('is not the century, which no code says', () => {
    const old = read(withCheck('SNGGPR04A01Z222'))!;
    expect(warningsAbout(old, { birth: birthOf('1904-01-01', today) })).toEqual([]);
    expect(warningsAbout(old, { birth: birthOf('1904', today) })).toEqual([]);
  });

  it('is nothing for a provisional number', () => {
    const number = read('12345670017')!;
    expect(warningsAbout(number, { birth: birthOf('1986', today), gender: 'male' })).toEqual([]);
  });
});
