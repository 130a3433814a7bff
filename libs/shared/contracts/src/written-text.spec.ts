import * as fc from 'fast-check';
import * as z from 'zod';

import { writtenEmail, writtenLine, writtenName, writtenSigns, writtenWords } from './written-text';

describe('a name', () => {
  it.each([
    ['‘Abd al-Rahman', '‘Abd al-Rahman'],
    ['Abd\u00A0al‑Rahman', 'Abd al-Rahman'],
    ['\u202Bعبد الرحمٰن\u202C', 'عبد الرحمٰن'],
    ['\u200EAmina\u200F', 'Amina'],
    ['Amina (Ami)', 'Amina (Ami)'],
    ['Ａｍｉｎａ（Ａｍｉ）', 'Amina(Ami)'],
    ['N＇Diaye', "N'Diaye"],
    ['ʿAbd ar-Raʾūf', 'ʿAbd ar-Raʾūf'],
    ['ג׳ורג׳', 'ג׳ורג׳'],
    ['मो॰ रहमान', 'मो॰ रहमान'],
    ['བསྟན་འཛིན', 'བསྟན་འཛིན'],
    ['Gal·la', 'Gal·la'],
    ['\tAmina\n', 'Amina'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(writtenName.parse(typed)).toBe(kept);
  });

  it.each([
    '',
    ' \u202A\u00A0\u3164',
    '\u200D',
    '...',
    'Fa\u0000tima',
    'F\ud800',
    'Fa\ntima',
    '<script>',
    'Ali 3',
    'a'.repeat(81),
    'a'.repeat(10_240),
  ])('%j is none', (typed) => {
    expect(writtenName.safeParse(typed).success).toBe(false);
  });

  it('is measured as it is kept, not as it came', () => {
    expect(writtenName.parse('e\u0301'.repeat(80))).toHaveLength(80);
    expect(writtenName.safeParse('\u202A'.repeat(1_000)).success).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['Anna.Rossi@Example.it', 'Anna.Rossi@Example.it'],
    ['anna@münchen.de', 'anna@xn--mnchen-3ya.de'],
    ['имя@почта.рф', 'имя@xn--80a1acny.xn--p1ai'],
    ['مثال@مثال.إختبار', 'مثال@xn--mgbh0fb.xn--kgbechtv'],
    ['उदाहरण@उदाहरण.परीक्षा', 'उदाहरण@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g'],
    ['ａｎｎａ＠ｅｘａｍｐｌｅ．ｉｔ', 'anna@example.it'],
    ['anna@例え。テスト', 'anna@xn--r8jz45g.xn--zckzah'],
    ['\u202Aanna@example.it\u202C', 'anna@example.it'],
    ['anna@example.it. ', 'anna@example.it'],
    ['anna @ example.it', 'anna@example.it'],
    ['<anna@example.it>', 'anna@example.it'],
    ['mailto:anna@example.it', 'anna@example.it'],
    ['anna٢٠@example.it', 'anna20@example.it'],
    ['anna@xn--mnchen-3ya.de', 'anna@xn--mnchen-3ya.de'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(writtenEmail.parse(typed)).toBe(kept);
  });

  it.each([
    'fatima',
    'a@b.it\r\nBcc: c@d.it',
    'anna@example',
    'anna rossi@example.it',
    'anna@@example.it',
    'anna@exa/mple.it',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    'anna@münchen.de:25',
    'anna@mün%2Echen.de',
    '"anna\n"@example.it',
    'anna@\u202A.it',
    '.anna@example.it',
    'an..na@example.it',
    `${'a'.repeat(250)}@example.it`,
  ])('%j is none', (typed) => {
    expect(writtenEmail.safeParse(typed).success).toBe(false);
  });

  it('has Latin digits where all else is Latin, also once its host is', () => {
    expect(writtenEmail.parse('\u{11C50}@À.it')).toBe('0@xn--0ca.it');
  });

  it('has a host in ASCII, whatever was typed', () => {
    const typed = fc
      .tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))
      .map(([local, host]) => `${local}@${host}.it`);
    fc.assert(
      fc.property(typed, (address) => {
        const read = writtenEmail.safeParse(address);
        if (!read.success) return;
        expect(read.data).toMatch(/^[^\s@<>]+@[\w.-]+$/u);
        expect(writtenEmail.parse(read.data)).toBe(read.data);
      }),
    );
  });
});

describe('every written field', () => {
  const fields = {
    writtenName,
    writtenWords,
    line: writtenLine(60),
    writtenEmail,
    signs: writtenSigns(16),
  };

  it.each(Object.entries(fields))(
    '%s answers whatever it is given, and keeps to its length',
    (_, field) => {
      const anything = fc.string({ unit: 'binary', maxLength: 600 });
      fc.assert(
        fc.property(fc.oneof(anything, fc.emailAddress(), fc.lorem()), (text) => {
          const read = field.safeParse(text);
          if (!read.success) return;
          expect(read.data.length).toBeLessThanOrEqual(500);
          expect(field.parse(read.data)).toBe(read.data);
        }),
      );
    },
  );

  it.each(Object.entries(fields))('%s tells its length in the document', (_, field) => {
    expect(z.toJSONSchema(field)).toMatchObject({
      type: 'string',
      minLength: 1,
      maxLength: expect.any(Number),
    });
  });
});
