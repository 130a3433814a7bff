import * as fc from 'fast-check';

import { isPlainName } from './plain-name';

describe('a name and nothing beside it', () => {
  it.each([
    'Fatima',
    'Maria de Jesús',
    'Abd al-Rahman al-Farsi',
    'Ahmed ould Salem',
    'محمد عبد الرحمن',
    'ნინო ბერიძე',
    'Mircea Oriana',
    'anna',
    '欧阳小明',
    '‘Abd al-Rahman',
    'ʿAbd ar-Raʾūf',
    'D’Angelo',
    "N'Diaye",
    'Ndèye Žofie',
    'Gal·la',
    'Md. Rahman',
    'J.R.R. Tolkien',
    'M. Amin',
    'Amina (Ami)',
    'Jean-Pierre',
    'Venkatanarasimharajuvaripeta',
    'Ελένη',
    'Олексій',
    'Անահիտ',
    'ნინო',
    'שָׂרָה',
    'ג׳ורג׳',
    'عَبْدُ الرَّحْمٰن',
    'می\u200cرا',
    'लक्ष्मी',
    'क्\u200dष',
    'শ্রীলক্ষ্মী',
    'ਅੰਮ੍ਰਿਤ ਕੌਰ',
    'કૃષ્ણા',
    'சரஸ்வதி',
    'శ్రీదేవి',
    'ശ്രീദേവി\u200d',
    'ශ්‍රීමතී',
    'สมชาย กิตติศักดิ์',
    'ሰላማዊት ⴰⵎⵉⵏⴰ',
    'བསྟན་འཛིན་རྒྱ་མཚོ',
    '王小明',
    '阿卜杜勒·拉赫曼',
    'マリア・ロッシ',
    '김민준',
    'ߞߊߡߊ 𞤀𞤥𞤭𞤲𞤢',
  ])('%s', (name) => expect(isPlainName(name)).toBe(true));
});

describe('more than a name', () => {
  it.each([
    'Il permesso scade oggi, apri subito www.truffa.example',
    'Il permesso scade oggi apri subito il sito',
    'Il permesso scade oggi.',
    'Permesso scaduto. Chiama',
    'Anna, chiama',
    'Chiama subito!',
    'truffa.example',
    'bit.ly',
    'bit. ly',
    't.me',
    'Anna t.me Rossi',
    'sito punto it',
    'sito dot com',
    'truffa com',
    'www truffa it',
    'wwwtruffa',
    'https truffa',
    'http://truffa',
    'anna@truffa',
    'мошенник.рф',
    'ԝԝԝ truffa',
    'ｗｗｗ．ｔｒｕｆｆａ．ｉｔ',
    'Ⓦⓦⓦ sito',
    'truffa。it',
    'truffa｡it',
    'truffa．it',
    'truffa․it',
    'truffa·it',
    'موقع۔کم',
    'مثال.إختبار',
    'пермессo',
    'Chiama 3331234567',
    'Chiama ٣٣٣١٢٣٤٥٦٧',
    'Chiama ੩੩੩੧੨੩੪੫੬੭',
    'Anna ①②③',
    'apri-subito-il-sito-del-permesso-che-scade',
    '您的居留证今天到期请立即打开',
    'ใบอนุญาตของคุณหมดอายุวันนี้กรุณาเปิดทันที',
    'ApriSubitoIlSitoPermessoScadutoOggi',
    'Permesso Scaduto Chiama Subito',
    'Permesso Scaduto',
    'Il permesso scade.',
    'Chiama-Subito',
    'ChiamaSubito',
    'vai su evil chiocciola',
    'Evil Chiocciola',
    'anna rossi vieni',
    'ʿvieni ʿqui',
    'Ora.Vieni',
    'Anna Vieni.',
    'xn--evil',
    'Xn Evil',
    't me joinchat',
    'T Me Joinchat',
    'Evil Point',
    'Evil Arobase',
    'Evil Arroba',
    'Evil Punct',
    'Evil Pikë',
    'Evil Tomb',
    'evil дот ком',
    'Евіл Дот Ком',
    'Евіл Крапка',
    'Зателефонуй Подзвони',
    'evil ڈاٹ کام',
    'ایول ڈاٹ کام',
    'إيفل دوت كوم',
    'اِتَّصِل فوراً',
    'एविल डॉट कॉम',
    'ਏਵਿਲ ਡਾਟ ਕਾਮ',
    'ইভিল ডট কম',
    '中国政府网站点击',
    '中国政府',
    '中国政 府网站 点击',
    '小明·请你现在就来这里',
    '<b>Anna</b>',
    'Anna/Maria',
    '',
    '   ',
  ])('%s', (name) => expect(isPlainName(name)).toBe(false));

  // Real names that have more than three words, or small letters: in doubt the greeting is without.
  it.each([
    'Maria Guadalupe de los Ángeles',
    'Abd al-Rahman bin Muhammad al-Farsi',
    'Nguyễn Thị Minh Khai',
    'محمد عبد الرحمن بن عبد',
    'anna rossi',
  ])('perhaps: %s', (name) => expect(isPlainName(name)).toBe(false));

  const host = fc.domain();
  const name = fc.constantFrom('Anna', 'محمد', 'ਅੰਮ੍ਰਿਤ', '王小明', 'Олексій');

  it('wherever a host stands beside the name', () => {
    const beside = fc.constantFrom('', ' ', '-', "'", '(', '\u200d', ' \u200f');
    fc.assert(
      fc.property(host, name, beside, beside, (address, who, before, after) => {
        expect(isPlainName(`${who}${before}${address}${after}${who}`)).toBe(false);
      }),
    );
  });

  it('whichever digit stands in it', () => {
    const digit = fc.integer({ min: 0, max: 0x1ffff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(
        name,
        digit.filter((one) => /\p{N}/u.test(one)),
        (who, one) => {
          // A Roman numeral is written in letters.
          fc.pre(!/\p{L}/u.test(one.normalize('NFKC')));
          expect(isPlainName(`${who} ${one}`)).toBe(false);
        },
      ),
    );
  });
});

it('answers whatever it is given, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof isPlainName(text)).toBe('boolean');
    }),
  );
  expect(isPlainName('a-'.repeat(1_000_000))).toBe(false);
  expect(isPlainName('\ud800')).toBe(false);
});
