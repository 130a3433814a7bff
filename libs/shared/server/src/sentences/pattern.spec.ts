import { publicLanguages } from '@one-stop-shop/shared/contracts';
import { saysTheSame } from './pattern';
import { textOf } from './sentence';
import { sentences, translationsWanted, type SentenceId } from './texts';

const ids = Object.keys(sentences) as SentenceId[];
const counted = 'support.meet-again';
const plain = ids.find((id) => sentences[id].slots.join() === 'day,time') ?? counted;

describe('a text says the same as its Italian', () => {
  it.each(publicLanguages)('in %s, each of ours', (language) => {
    const wanted = ids.filter(
      (id) => language === 'it' || translationsWanted(id).some((one) => one === language),
    );
    expect(wanted.filter((id) => !saysTheSame(id, language, textOf(id, language).text))).toEqual(
      [],
    );
  });

  const right = textOf(counted, 'en').text;
  it.each([
    ['braces that do not close', '{count, plural, one {in a week} other {in # weeks}'],
    ['a form that is missing', right.replace(/one \{[^}]*\}/, '')],
    ['a form that is empty', right.replace(/one \{[^}]*\}/, 'one { }')],
    ['a number that is shifted', right.replace('plural,', 'plural, offset:2')],
    ['a form for one number more', right.replace('one {', '=3 {tomorrow} one {')],
    ['a form of another language', right.replace('one {', 'few {in # weeks} one {')],
    ['a choice in the place of a count', right.replace('plural', 'select')],
    ['an order in the place of a count', right.replace('plural', 'selectordinal')],
    ['a place of another kind', '{count, number}'],
    ['a place that nothing fills', `${right} {name}`],
    ['no place', 'See you soon.'],
    ['a number of its own', `${right} Pay 50 euro.`],
    ['one in other digits', `${right} ٥٠`],
    ['an address', `${right} www.evil.example`],
    ['an address without a name', `${right} evil.example`],
    ['an address in a form', right.replace(/one \{/, 'one {evil.example ')],
    ['a mailbox', `${right} a@b`],
    ['an address in another script', `${right} пошта.укр`],
    ['an address with another stop', `${right} evil。com`],
    ['numbers in circles', `${right} ③③①`],
    ['no number where it is said of several', right.replace('# weeks', 'weeks')],
    [
      'a count within a count',
      right.replace('# weeks', '{count, plural, one {#} other {#}} weeks'),
    ],
    ['many more words', `${right} ${'again and '.repeat(12)}`],
    ['nine counts', '{count,plural,one{a}other{b}}'.repeat(9).replace('{a}', '{#}').slice(0, 500)],
    ['a line more', `${right}\nSo be it.`],
  ])('not with %s', (_, text) => {
    expect(text).not.toBe(right);
    expect(saysTheSame(counted, 'en', text)).toBe(false);
  });

  it('is refused before its ways are walked, however its forms multiply', () => {
    const began = performance.now();
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `${form}{#}`);
    const text = `{count,plural,${forms.join('')}}`.repeat(9);
    expect(saysTheSame(counted, 'ar', text)).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each(['date', 'time, short', 'number'])('nor with a place shown as %s', (kind) => {
    const italian = sentences[plain].text;
    const text = textOf(plain, 'en').text.replace('{day}', `{day, ${kind}}`);
    expect(italian).toContain('{day}');
    expect(saysTheSame(plain, 'en', text)).toBe(false);
  });
});
