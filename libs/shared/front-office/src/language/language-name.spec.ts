import { languageInWords } from './language-name';

it.each([
  ['it', 'pulaar', 'punjabi'],
  ['en', 'Pulaar', 'Punjabi'],
  ['fr', 'pulaar', 'pendjabi'],
  ['uk', 'pulaar', 'панджабі'],
  // Their scripts have no small letters: the name stays as its speakers write it.
  ['ar', 'Pulaar', 'البنجابية'],
  ['hi', 'Pulaar', 'पंजाबी'],
] as const)('writes a language in %s as that language writes all of them', (readers, ff, pa) => {
  expect(languageInWords('ff', readers)).toBe(ff);
  expect(languageInWords('pa', readers)).toBe(pa);
});
