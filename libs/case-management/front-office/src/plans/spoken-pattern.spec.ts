import { spokenPattern } from './spoken-pattern';

it.each([
  ['Vuoi fare questo lavoro: {job}.', 'Vuoi fare questo lavoro: ….'],
  [
    'Ci vediamo {count, plural, one {una volta} other {# volte}} al mese.',
    'Ci vediamo … volte al mese.',
  ],
  ['Entro {day} vai in questo ufficio: {office}.', 'Entro … vai in questo ufficio: ….'],
  ['Parli italiano ogni giorno.', 'Parli italiano ogni giorno.'],
])('%s is read as %s', (pattern, said) => {
  expect(spokenPattern(pattern)).toBe(said);
});
