import * as fc from 'fast-check';

import { latinDigits, tidiedName, tidiedSigns, tidiedText } from './tidied-text';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  // What people paste, thick on the ground.
  fc
    .array(
      fc.constantFrom(
        ...['a', 'é', 'e\u0301', 'क', '\u094D', 'م', 'ﻣ', '\uFE70', 'Ａ', '\u200D', '\u200C', ' '],
        ...['\u202A', '\u2069', '\uFEFF', '\u00AD', '\u00A0', '\u2028', '\r', '\n', '٣', '③', '—'],
        ...[
          '\u0301',
          '\u0334',
          '\u0901',
          '👩',
          '\u{1F3FD}',
          '\uFE0F',
          '\uFFA0',
          '\u3164',
          '\ud800',
        ],
      ),
      { maxLength: 40 },
    )
    .map((letters) => letters.join('')),
);

describe.each([
  ['text', tidiedText],
  ['name', tidiedName],
  ['signs', tidiedSigns],
])('a tidied %s', (_, tidied) => {
  it('stays as it is when it is tidied again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidied(tidied(text))).toBe(tidied(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no mark of direction, no space at its ends and none but plain ones inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidied(text)).not.toMatch(
          /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD\u061C]|[^\S \n\v\f]|^\s|\s$| {2}/u,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('grows at most as the standard says, and long texts are no harder', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidied(text).length).toBeLessThanOrEqual(18 * text.length);
      }),
    );
    // A quadratic reading would outlast the test.
    for (const unit of ['\u0301', '\u200D', 'a\u200D\u0301', ' \n', '\uFDFA', 'क\u200D\u200C']) {
      expect(() => tidied(unit.repeat(100_000 / unit.length))).not.toThrow();
    }
  });
});

it.each([
  ['\u202AAmina\u202C', 'Amina'],
  ['\u2067فاطمہ\u2069', 'فاطمہ'],
  ['Maria\u00A0Rosa', 'Maria Rosa'],
  ['Maria\u202F \u2007Rosa', 'Maria Rosa'],
  ['Ele\u0301na', 'Eléna'],
  ['ﻣﺤﻤﺪ', 'محمد'],
  ['Ａｎｎａ', 'Anna'],
  ['𝓐𝓷𝓷𝓪', 'Anna'],
  ['soft\u00ADhyphen', 'softhyphen'],
  ['an\u200Bna', 'anna'],
  ['w\u200Dw\u200Dw', 'www'],
  ['می\u200Cرا', 'می\u200Cرا'],
  ['ਅੰ\u200Dਮ੍ਰਿਤ', 'ਅੰ\u200Dਮ੍ਰਿਤ'],
  ['ശ്രീദേവി\u200D', 'ശ്രീദേവി\u200D'],
  ['👩🏽\u200D🔧', '👩🏽\u200D🔧'],
  ['❤️\u200D🔥', '❤️\u200D🔥'],
  ['Mª José', 'Mª José'],
  [' two\r\n\r\n\r\n\r\nlines \u2028three ', 'two\n\nlines\nthree'],
])('makes one of what was written in another way: %j', (text, tidied) => {
  expect(tidiedText(text)).toBe(tidied);
});

it('knows the apostrophes and dashes of a name', () => {
  expect(tidiedName('Jean–Pierre N′Diaye')).toBe('Jean-Pierre N’Diaye');
  expect(tidiedName('‘Abd al‑Rahman')).toBe('‘Abd al-Rahman');
});

it('reads the digits of every script that has numbers', () => {
  const systems = Intl.supportedValuesOf('numberingSystem');
  const counted = systems
    .map((nu) => new Intl.NumberFormat(`en-u-nu-${nu}`, { useGrouping: false }))
    .map((format) => Array.from({ length: 10 }, (_, digit) => format.format(digit)).join(''))
    .filter((ten) => /^\p{Nd}{10}$/u.test(ten));
  expect(counted.length).toBeGreaterThan(60);
  for (const ten of counted) expect(tidiedSigns(ten)).toBe('0123456789');
  expect(latinDigits('۰۳۰۰ ١٢٣ ੪੫੬ ७८९')).toBe('0300 123 456 789');
});

it('makes signs of what phones paste', () => {
  expect(tidiedSigns('\u202A＋９２\u00A0(３００)\u2009123‑4567\u202C')).toBe('+92 (300) 123-4567');
  expect(tidiedSigns('3️⃣3️⃣3️⃣')).toBe('333');
});
