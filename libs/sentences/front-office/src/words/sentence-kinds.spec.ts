import { sentenceKinds } from '@one-stop-shop/sentences/contracts';

import en from '../../i18n/staff/en.json';
import italian from '../../i18n/staff/it.json';

it.each([
  ['Italian', italian],
  ['English', en],
])('every kind of sentence has its name in %s', (_, { words }) => {
  expect(Object.keys(words.kinds).sort()).toEqual([...sentenceKinds].sort());
});
