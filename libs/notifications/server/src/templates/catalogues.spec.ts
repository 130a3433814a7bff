import { createHash } from 'node:crypto';
import { publicLanguages } from '@one-stop-shop/shared/contracts';
import { catalogues, type Sentence } from './catalogues';
import states from './state.json' with { type: 'json' };

const sentences = Object.keys(catalogues.it) as Sentence[];
const translations = publicLanguages.filter((language) => language !== 'it');
const placesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each(publicLanguages)('the messages in %s', (language) => {
  const catalogue = catalogues[language];

  it('say everything that the Italian ones say', () => {
    expect(Object.keys(catalogue)).toEqual(sentences);
    expect(Object.values(catalogue).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(sentences)('name the same facts in %s', (sentence) => {
    expect(placesIn(catalogue[sentence])).toEqual(placesIn(catalogues.it[sentence]));
  });

  it('say when in every subject, and nothing that tells why or who', () => {
    const subjects = sentences.filter((sentence) => sentence.startsWith('subject.'));
    expect(subjects).toHaveLength(5);
    for (const subject of subjects) {
      expect(placesIn(catalogue[subject])).toEqual(['{day}', '{time}']);
    }
  });
});

it.each(translations)('the translation into %s knows its Italian source', (language) => {
  const sources = Object.entries(states[language]).map(([sentence, { source }]) => [
    sentence,
    source,
  ]);
  expect(sources).toEqual(
    sentences.map((sentence) => [
      sentence,
      createHash('sha256').update(catalogues.it[sentence]).digest('hex').slice(0, 12),
    ]),
  );
});
