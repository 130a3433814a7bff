import fc from 'fast-check';
import { tokensOfName } from './name-tokens';
import { rank } from './rank';
import { mostProbes, mostTerms, probesOf, termsOf } from './search-terms';
import { soundsOf } from './sounds';

const soundsOfName = (name: string) =>
  tokensOfName(name)
    .filter(({ kind }) => kind === 'sound')
    .map(({ token }) => token);

describe('the sound of a name', () => {
  it.each([
    ['ਗੁਰਪ੍ਰੀਤ', 'گرپریت', 'Gurpreet', 'Gurprit', 'Gurpreat'],
    ['ਸਿੰਘ', 'सिंह', 'Singh', 'Sing'],
    ['محمد', 'মোহাম্মদ', 'Muhammad', 'Mohamed', 'Moamed', 'Mohd', 'Md'],
    ['عبد الرحمن', 'আব্দুর রহমান', 'Abdelrahman', 'Abd al-Rahman', 'Abderrahmane', 'Abdur Rahman'],
    ['حسين', 'হোসেন', 'Hussain', 'Hossain', 'Hosen'],
    ['Шевченко', 'Shevchenko', 'Ševčenko', 'Scevcenko'],
    ['Юлія', 'Yuliia', 'Julija', 'Giulia'],
    ['Галина', 'Halyna', 'Galina'],
    ['Diallo', 'Jallow', 'Giallo'],
    ['Ndiaye', 'N’Diaye', "N'Diaye", 'Njie'],
    ['Cheikh', 'Sheikh', 'Cech'],
    ['Mamadou', 'Mamadu'],
    ['Xhemal', 'Gemal', 'Gjemal'],
    ['Çela', 'Cela', 'Chela'],
    ['Ștefan', 'Stefan', 'Stephan'],
    ['El Hadji', 'Elhadj', 'El-Hadji'],
    ['El Amrani', 'العمراني', 'Lamrani', 'Elamrani'],
    ['El Sayed', 'السيد', 'Sayed'],
    ['Fatima', 'فاطمة', 'Fatma'],
    ['Chiriac', 'Kiriac', 'Chiriak'],
    ['Anwar', 'انور', 'আনোয়ার'],
    ['Chaoui', 'Shawi', 'الشاوي'],
    ['Avtar', 'Autar', 'Awtar', 'ਅਵਤਾਰ'],
    ['Zakir', 'জাকির', 'Jakir'],
    ['Ximena', 'Jimena', 'Gimena'],
    ['Хоменко', 'Khomenko', 'Homenko'],
    ['Євгенія', 'Yevheniia', 'Evgenia'],
    ['Parvin', 'পারভীন', 'Parveen'],
    ['Usman', 'عثمان', 'Othman'],
    ['Zeeshan', 'ذیشان', 'Zishan'],
    ['Waqas', 'وقاص', 'Wakas', 'Vakas'],
    ['Oksana', 'Оксана', 'Oxana'],
    ['Hrytsenko', 'Гриценко', 'Grizenko'],
    ['Balwinder', 'ਬਲਵਿੰਦਰ', 'Balvindar'],
    ['Harpreet', 'ਹਰਪ੍ਰੀਤ', 'Arprit'],
    ['Olena', 'Олена', 'Elena'],
    ['Amrit', 'ਅੰਮ੍ਰਿਤ', 'Amreet'],
    ['Manpreet', 'ਮਨਪ੍ਰੀਤ', 'Mampreet'],
    ['Dhillon', 'ਢਿੱਲੋਂ', 'Dilon'],
    ['Chaudhry', 'چوہدری', 'চৌধুরী', 'चौधरी', 'Chowdhury', 'Ciaudri'],
    ['Singh', 'সিং', 'Shing'],
  ])('is one in %s, %s and %s', (...writings) => {
    const [first = '', ...others] = writings;
    for (const other of others) expect([other, sharedBy(first, other)]).toEqual([other, true]);
  });

  it('is another for another name', () => {
    expect(sharedBy('Gurpreet', 'Harpreet')).toBe(false);
    expect(sharedBy('Manpreet', 'Mandeep')).toBe(false);
    expect(sharedBy('Oksana', 'Olena')).toBe(false);
    expect(sharedBy('Iryna', 'Rania')).toBe(false);
  });

  const sharedBy = (one: string, other: string) =>
    soundsOfName(one).some((sound) => soundsOfName(other).includes(sound));
});

describe('the tokens of a name', () => {
  it.each(['', ' ', '--', '\u200F\u200E', '…', '\uD800'])('are none for %j', (name) => {
    expect(tokensOfName(name)).toEqual([]);
    expect(termsOf(name)).toEqual([]);
  });

  it.each(['O', 'Э', 'ਓ'])('find a name of one letter, %s', (name) => {
    expect(rank(termsOf(name), tokensOfName(name))).toBe(1);
    expect(probesOf(termsOf(name)).length).toBeGreaterThan(0);
  });

  it('keep a word whole at an apostrophe, and apart at a hyphen', () => {
    const words = tokensOfName("N'Diaye-Fall").filter(({ kind }) => kind === 'word');
    expect(words.map(({ token }) => token)).toEqual(['ndiaye', 'fall']);
  });

  it('read a name in two scripts, and one of 200 letters', () => {
    expect(tokensOfName('Олена Shevchenko')).toContainEqual({ kind: 'word', token: 'olena' });
    const long = tokensOfName('a'.repeat(200));
    expect(long).toEqual([
      { kind: 'word', token: 'a'.repeat(40) },
      { kind: 'sound', token: 'a' },
    ]);
  });

  it('take no heed of marks of direction, of case, and of how accents are written', () => {
    const plain = tokensOfName('Ștefan N’Diaye');
    expect(tokensOfName('\u202Bștefan\u202C n\u2032diaye\u200E')).toEqual(plain);
    expect(tokensOfName('ȘTEFAN N’DIAYE'.normalize('NFD'))).toEqual(plain);
  });

  it('are texts of letters and digits, few and short, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const tokens = tokensOfName(name);
        expect(tokens.length).toBeLessThanOrEqual(122);
        expect(tokens.every(({ token }) => /^[a-z0-9]{1,130}$/.test(token))).toBe(true);
        expect(new Set(tokens.map(({ kind, token }) => kind + token)).size).toBe(tokens.length);
      }),
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' }),
  fc.string({ unit: fc.constantFrom(...'aAlL  x’-عбਗ১9wgj'), maxLength: 10_000, size: 'max' }),
);

describe('what is typed', () => {
  it('becomes at most six terms and 24 probes, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const terms = termsOf(typed);
        expect(terms.length).toBeLessThanOrEqual(mostTerms);
        expect(probesOf(terms).length).toBeLessThanOrEqual(mostProbes);
        for (const { from, below } of probesOf(terms)) expect(from < below).toBe(true);
      }),
    );
  });

  it('says the digits of a telephone in one, of any script', () => {
    expect(termsOf('gurpreet 333 44 17')).toMatchObject([
      { words: ['gurpreet'] },
      { words: [], digits: '3334417' },
    ]);
    expect(termsOf('٤٤١٧')).toMatchObject([{ digits: '4417' }]);
    expect(probesOf(termsOf('4417'))).toEqual([]);
    expect(termsOf('44')).toEqual([]);
  });

  it('begins with the words that few bear, and with any where there are no others', () => {
    const [name, shared] = termsOf('Gurpreet Singh');
    expect([name?.selective, shared?.selective]).toEqual([true, false]);
    expect(new Set(probesOf(termsOf('Gurpreet Singh')).map(({ term }) => term))).toEqual(
      new Set([0]),
    );
    expect(probesOf(termsOf('Muhammad Singh')).length).toBeGreaterThan(2);
  });

  it('ranks the same in any order of words, and whoever bears only that before others', () => {
    const tokens = tokensOfName('Gurpreet Kaur Gill');
    expect(rank(termsOf('gill gurprit'), tokens)).toBe(rank(termsOf('gurprit gill'), tokens));
    const terms = termsOf('gurpreet gill');
    expect(rank(terms, tokensOfName('Gurpreet Gill'))).toBeGreaterThan(rank(terms, tokens));
    expect(rank(terms, tokens)).toBeGreaterThan(rank(terms, tokensOfName('Harpreet Gill')));
  });
});

it('gives a word no more sounds than the index has room for', () => {
  expect(soundsOf('wgichwajkhaulthdiax').length).toBeLessThanOrEqual(6);
});
