import { serviceLanguages, type ServiceLanguage } from '@one-stop-shop/shared/contracts';
import * as fc from 'fast-check';

import { writtenPhone } from './phone';
import { readPhone } from './phone-reading';

/** What a field makes of it, in the words of the table below. */
function sense(typed: string, language?: ServiceLanguage): string {
  const written = writtenPhone.safeParse(typed);
  if (!written.success) return 'refused';
  const read = readPhone(written.data, language);
  if (read.kind === 'clear') return read.reading.grouped;
  return read.kind === 'unclear'
    ? `${read.readings.map(({ grouped }) => grouped).join(' or ')}?`
    : read.kind;
}

it.each<[string, ServiceLanguage | undefined, string]>([
  ['333 1234567', 'ur', '+39 333 123 4567'],
  ['333/1234567', 'it', '+39 333 123 4567'],
  ['39 333 1234567', 'it', '+39 333 123 4567'],
  ['(+39) 333.123.4567', 'it', '+39 333 123 4567'],
  ['tel:+39-333-1234567', 'it', '+39 333 123 4567'],
  ['\u202A＋۳۹\u00A0۳۳۳\u2011١٢٣ ४५६੭\u202C', 'ur', '+39 333 123 4567'],
  ['0773 708811', undefined, '+39 0773 708811'],
  ['0773/708811', undefined, '+39 0773 708811'],
  ['+39 (0773) 708811', undefined, '+39 0773 708811'],
  ['800 123456', undefined, '+39 800 123 456'],
  ['+92 300 1234567', 'ur', '+92 300 1234567'],
  ['0092 300 1234567', undefined, '+92 300 1234567'],
  ['+44 (0)20 7946 0018', 'en', '+44 20 7946 0018'],
  ['+47 30000', 'wo', '+47 30000'],
])('%j of somebody who speaks %s is clear: %s', (typed, language, grouped) => {
  expect(sense(typed, language)).toBe(grouped);
});

it.each<[string, ServiceLanguage | undefined, string]>([
  ['92 300 1234567', 'ur', '+92 300 1234567?'],
  ['92 300 1234567', undefined, '+92 300 1234567?'],
  ['380 50 123 4567', undefined, '+380 50 123 4567?'],
  ['221 77 123 45 67', 'it', '+221 77 123 45 67?'],
  ['40 722 123 456', 'ro', '+40 722 123 456?'],
  ['98765 43210', 'hi', '+91 98765 43210?'],
  ['77 123 45 67', 'wo', '+221 77 123 45 67?'],
  ['07400 123456', 'en', '+44 7400 123456 or +234 740 012 3456?'],
  ['0300 1234567', 'ur', '+39 030 0123 4567 or +92 300 1234567?'],
  ['01712-345678', 'bn', '+39 0171 234 5678 or +880 1712 345678?'],
  ['0722 123456', 'ro', '+39 0722 123456 or +40 722 123 456?'],
  ['069 123 4567', 'sq', '+39 06 9123 4567 or +355 69 123 4567?'],
  ['33312345678', 'it', '+33 3 12 34 56 78?'],
  ['+333 1234567', 'it', '+39 333 123 4567?'],
])('%j of somebody who speaks %s is asked about: %s', (typed, language, readings) => {
  expect(sense(typed, language)).toBe(readings);
});

it.each([
  ['0773 708811/12', 'several'],
  ['0773 708811-12', 'several'],
  ['0773 708811 (12)', 'several'],
  ['0773/708811/708812', 'several'],
  ['333 1234567/3471234567', 'several'],
  ['333 1234567 347 7654321', 'several'],
  ['+39 0773 708811/12', 'several'],
  ['077370881112', 'none'],
  ['+39 923001234567', 'none'],
  ['12345', 'none'],
  ['00000', 'none'],
  ['333 1234567, 347 7654321', 'refused'],
  ['0773 708811 int. 2', 'refused'],
  ['+39 333 1234567 +39 347 7654321', 'refused'],
])('%j is not one number: %s', (typed, what) => {
  expect(sense(typed)).toBe(what);
});

it.each<ServiceLanguage>(['it', 'ar', 'wo', 'en'])(
  'the prefix of Pakistan without its + is asked about, also when the pages are read in %s',
  (language) => {
    expect(readPhone('92 300 1234567', language)).toMatchObject({
      kind: 'unclear',
      readings: [{ number: '+923001234567' }],
    });
  },
);

it.each<[string, ServiceLanguage]>([
  ['320 1234567 1', 'it'],
  ['320 1234567 1', 'ur'],
  ['33312345678', 'ur'],
])(
  '%j of somebody who speaks %s is no number of a country they have nothing to do with',
  (typed, language) => {
    expect(sense(typed, language)).toBe('none');
  },
);

it.each([
  '899 123456',
  '+39 166 123456',
  '892 892',
  '199 123456',
  '+881 6 1234 5678',
  '+870 773 111 632',
  '+44 909 876 5432',
  '881612345678',
])('%j is no number to call somebody back at', (typed) => {
  expect(sense(typed, 'it')).toBe('none');
});

it('answers any digits, and what it offers is clear when it comes back', () => {
  const signs = fc.constantFrom(...'0123456789 ()./-');
  const typed = fc
    .tuple(fc.constantFrom('', '+', '00', '+39', '(+'), fc.array(signs, { maxLength: 24 }))
    .map(([prefix, rest]) => prefix + rest.join(''));
  fc.assert(
    fc.property(typed, fc.constantFrom(...serviceLanguages), (text, language) => {
      const written = writtenPhone.safeParse(text);
      if (!written.success) return;
      const read = readPhone(written.data, language);
      const readings =
        read.kind === 'clear' ? [read.reading] : read.kind === 'unclear' ? read.readings : [];
      for (const reading of readings) {
        for (const again of [reading.number, reading.grouped]) {
          expect(readPhone(writtenPhone.parse(again), language)).toEqual({
            kind: 'clear',
            reading,
          });
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
