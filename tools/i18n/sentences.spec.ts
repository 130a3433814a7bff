import { join } from 'node:path';

import { sentenceFindings } from './sentence-rules.ts';
import { type SentenceStore, readSentences, withDraftSentences } from './sentences.ts';

const spoken = ['it', 'en', 'ar'];
const forms = 'zero {#} one {#} two {#} few {#} many {#} other {#}';

const sound = (): SentenceStore =>
  withDraftSentences({
    folder: 'texts',
    italian: {
      'letter.hello': { audience: 'person', text: 'Ciao {name}.', slots: ['name'] },
      'letter.left': {
        ...{ audience: 'both', slots: ['count'] },
        text: '{count, plural, one {# posto} other {# posti}}',
      },
      'office.call': { audience: 'office', text: 'Chiama.', slots: [] },
      'staff.hello': { audience: 'staff', text: 'Buongiorno.', slots: [] },
    },
    translations: {
      en: {
        'letter.hello': { text: 'Hello {name}.', source: '', state: 'draft' },
        'letter.left': {
          ...{ source: '', state: 'draft' },
          text: '{count, plural, one {# place} other {# places}}',
        },
        'staff.hello': { text: 'Good day.', source: '', state: 'draft' },
      },
      ar: {
        'letter.hello': { text: 'مرحبًا {name}.', source: '', state: 'draft' },
        'letter.left': { text: `{count, plural, ${forms}}`, source: '', state: 'draft' },
      },
    },
  });

const brokenBy = (breaking: (store: SentenceStore) => void): string[][] => {
  const store = sound();
  breaking(store);
  return sentenceFindings(store, spoken).map(({ rule, where }) => [rule, where]);
};
const arabic = (store: SentenceStore, id: string) => store.translations['ar']![id]!;

it('has nothing to say about a sound store', () => {
  expect(brokenBy(() => undefined)).toEqual([]);
});

it.each<[string, string[], (store: SentenceStore) => void]>([
  [
    'a language without its file',
    ['no-language-missing', 'texts/ar.json'],
    (store) => delete store.translations['ar'],
  ],
  [
    'a sentence that was not translated',
    ['same-keys', 'texts/ar.json letter.hello'],
    (store) => delete store.translations['ar']!['letter.hello'],
  ],
  [
    'one that nobody says',
    ['same-keys', 'texts/ar.json letter.old'],
    (store) => (store.translations['ar']!['letter.old'] = arabic(store, 'letter.hello')),
  ],
  [
    'a letter to staff that was not translated into English',
    ['same-keys', 'texts/en.json staff.hello'],
    (store) => delete store.translations['en']!['staff.hello'],
  ],
  [
    'a letter to staff in a language that offices do not write',
    ['same-keys', 'texts/ar.json staff.hello'],
    ({ translations: { ar, en } }) => (ar!['staff.hello'] = en!['staff.hello']!),
  ],
  [
    'a translation that leaves out a fact',
    ['same-placeholders', 'texts/ar.json letter.hello'],
    (store) => (arabic(store, 'letter.hello').text = 'مرحبًا.'),
  ],
  [
    'braces that do not close',
    ['same-placeholders', 'texts/ar.json letter.hello'],
    (store) => (arabic(store, 'letter.hello').text = 'مرحبًا {name.'),
  ],
  [
    'Italian that has another place than it says',
    ['same-placeholders', 'texts/it.json office.call'],
    (store) => (store.italian['office.call']!.text = 'Chiama {name}.'),
  ],
  [
    'a number for which the language lacks a form',
    ['forms-of-number', 'texts/ar.json letter.left'],
    (store) => (arabic(store, 'letter.left').text = '{count, plural, one {#} other {#}}'),
  ],
  [
    'a word that does not follow its number',
    ['forms-of-number', 'texts/ar.json letter.left'],
    (store) => (arabic(store, 'letter.left').text = '{count} أماكن'),
  ],
  [
    'an empty text',
    ['no-empty-text', 'texts/ar.json letter.hello'],
    (store) => (arabic(store, 'letter.hello').text = ' '),
  ],
  [
    'a translation whose Italian has changed since',
    ['not-stale', 'texts/ar.json letter.hello'],
    (store) => (arabic(store, 'letter.hello').source = '0123456789ab'),
  ],
  [
    'a review without a name',
    ['state-known', 'texts/ar.json letter.hello'],
    (store) => (arabic(store, 'letter.hello').state = 'reviewed'),
  ],
])('finds %s', (_, finding, breaking) => {
  expect(brokenBy(breaking)).toEqual([finding]);
});

it('keeps a review until the Italian changes', () => {
  const store = sound();
  const review = { state: 'reviewed', by: 'A. Kaur', at: '2026-11-20' } as const;
  Object.assign(arabic(store, 'letter.hello'), review);
  expect(arabic(withDraftSentences(store), 'letter.hello')).toMatchObject(review);
  store.italian['letter.hello']!.text = 'Buongiorno {name}.';
  const { text } = arabic(store, 'letter.hello');
  expect(arabic(withDraftSentences(store), 'letter.hello')).toEqual({
    ...{ text, state: 'draft' },
    source: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
});

it('finds nothing wrong with the sentences of the service', () => {
  const store = readSentences(join(import.meta.dirname, '../..'));
  expect(Object.keys(store.italian).length).toBeGreaterThan(200);
  expect(sentenceFindings(store, Object.keys({ it: '', ...store.translations }))).toEqual([]);
});
