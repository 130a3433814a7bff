import { publicLanguages, type PublicLanguage } from './language';
import { countedKey, pluralForm, pluralForms } from './plural-form';

it.each<[PublicLanguage, string[]]>([
  ['it', ['other', 'one']],
  ['en', ['other', 'one']],
  ['fr', ['one', 'other']],
  ['hi', ['one', 'other']],
  ['pa', ['one', 'other']],
  ['ur', ['other', 'one']],
  ['uk', ['many', 'one', 'few']],
  ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
])('%s counts in the forms %s', (language, forms) => {
  expect([...pluralForms(language)]).toEqual(forms);
});

it.each([
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, 'few'],
  [10, 'few'],
  [11, 'many'],
  [99, 'many'],
  [100, 'other'],
  [103, 'few'],
])('in Arabic %i is %s', (count, form) => {
  expect(pluralForm(count, 'ar')).toBe(form);
  expect(countedKey('booking.when.places', count, 'ar')).toBe(`booking.when.places.#${form}`);
});

it.each([
  [0, 'many'],
  [1, 'one'],
  [4, 'few'],
  [11, 'many'],
  [14, 'many'],
  [21, 'one'],
  [22, 'few'],
])('in Ukrainian %i is %s', (count, form) => {
  expect(pluralForm(count, 'uk')).toBe(form);
});

it('has a form for every number of every public language', () => {
  for (const language of publicLanguages) {
    const forms = pluralForms(language);
    for (let count = 0; count <= 20_000; count += 1) {
      expect(forms).toContain(pluralForm(count, language));
    }
  }
});
