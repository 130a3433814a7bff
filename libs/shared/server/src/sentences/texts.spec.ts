import { publicLanguages, pluralForms, writingDirection } from '@one-stop-shop/shared/contracts';
import { asText } from '../messages/piece';
import { placesOf } from './pattern';
import { sentence, textOf } from './sentence';
import type { Slots } from './slots';
import { sourceMark } from './source-mark';
import {
  sentences,
  translations,
  translationsWanted,
  type SentenceId,
  type TranslatedLanguage,
} from './texts';

const at = new Date('2026-11-24T15:20:00Z');
const sample: Required<Slots> = {
  ...{ day: at, time: at, from: at, until: at, phone: '+390696617267', language: 'wo' },
  ...{ count: 3, amount: 16, address: 'Via della Libertà 16', course: 'Saldatura' },
  ...{ document: 'contratto', job: 'saldatore', level: 'A2', line: '4', office: 'Questura' },
  ...{ sheet: 'Residenza', town: 'Cori', date: at, oldDay: at, oldTime: at, people: 301 },
  ...{ code: 'AB12 CD34', desk: 'Sportello di Cori', list: 'Cori, Aprilia', name: 'Fatima' },
  ...{ person: 'Ada Prova', purpose: 'per prenotare', reference: 'K7QM2XW9' },
  ...{ role: 'Assistente sociale' },
};
const ids = Object.keys(sentences) as SentenceId[];
const others = publicLanguages.filter((one): one is TranslatedLanguage => one !== 'it');

describe.each(publicLanguages)('the sentences in %s', (language) => {
  it.each(ids)('%s can be said, with every slot in it', (id) => {
    const text = textOf(id, language).text;
    const named = placesOf(text, language);
    expect([...named.keys()].sort()).toEqual([...sentences[id].slots].sort());
    const said = sentence(id, language, sample);
    expect(asText(said.line, writingDirection(said.language))).not.toMatch(/[{}#]|undefined/);
  });

  it('have every form that their numbers ask for', () => {
    const lacking = ids.flatMap((id) => {
      const said = textOf(id, language);
      return [...placesOf(said.text, said.language).values()]
        .filter((forms) => forms.size > 0)
        .flatMap((forms) =>
          [...pluralForms(said.language), 'other'].filter((form) => !forms.has(form)),
        )
        .map((form) => `${id}: ${form}`);
    });
    expect(lacking).toEqual([]);
  });

  // A straight apostrophe quotes in ICU: "{l'ora}" would lose it, or a slot.
  it('have no straight apostrophe or quote', () => {
    expect(ids.filter((id) => /['"`]/.test(textOf(id, language).text))).toEqual([]);
  });
});

describe('the Italian', () => {
  it('has at most twelve words a sentence', () => {
    const forPersons = ids.filter((id) => sentences[id].audience !== 'staff');
    const tooLong = forPersons.filter((id) =>
      asText(sentence(id, 'it', { ...sample, office: 'Questura' }).line, 'ltr')
        .split(/[.!?:]+/)
        .some((part) => part.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 12),
    );
    expect(tooLong).toEqual([]);
  });
});

describe.each(others)('the translations into %s', (language) => {
  it('are those of what is read in it, and of nothing else', () => {
    const read = ids.filter((id) => translationsWanted(id).includes(language));
    expect(Object.keys(translations[language]).sort()).toEqual([...read].sort());
  });

  it('name the Italian that they were made from, and who has reviewed them', () => {
    const wrong = ids.filter((id) => {
      const known = translations[language][id];
      if (!known) return false;
      const { source, state, by, at: when } = known;
      return (
        (state === 'draft' && source !== sourceMark(sentences[id].text)) ||
        (state === 'reviewed' && !(by && when))
      );
    });
    expect(wrong).toEqual([]);
  });
});
