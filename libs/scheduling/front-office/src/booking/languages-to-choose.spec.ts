import { aDesk } from '../testing/a-slot';
import { languagesToChoose } from './languages-to-choose';

const desks = [
  { ...aDesk('059001', 'Aprilia'), languages: ['wo', 'fr'] as const },
  { ...aDesk('059006', 'Cori'), languages: ['pa', 'hi', 'fr'] as const },
].map((desk) => ({ ...desk, languages: [...desk.languages] }));

it('offers what is spoken at some desk, each once, those of the person first', () => {
  expect(languagesToChoose(desks, ['pa', undefined])).toEqual(['pa', 'fr', 'hi', 'wo']);
});

it('keeps the language of the person also where nobody speaks it', () => {
  expect(languagesToChoose(desks, ['ar', 'uk'])).toEqual(['ar', 'uk', 'fr', 'hi', 'pa', 'wo']);
});
