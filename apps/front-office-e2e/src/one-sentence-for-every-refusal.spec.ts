import { schedulingProblemCodes } from '@one-stop-shop/scheduling/contracts';
import { publicLanguages, requestProblemCodes } from '@one-stop-shop/shared/contracts';

import { Catalogue } from './catalogue';
import { everyRefusal } from './every-refusal';

// Accounts are made by a command, whose operator reads the code itself.
const readByOperators = ['identity.password-too-short'];
const ofEverybody = [...requestProblemCodes, ...schedulingProblemCodes];
it.each(publicLanguages)('tells every refusal to the public in %s', (language) => {
  const words = Catalogue.ofPublicPages(language);
  for (const code of ofEverybody) expect(words.say(`problem.${code}`)).toMatch(/\S \S/);
});

it.each(['it', 'en'] as const)('tells every refusal to the desk in %s', async (language) => {
  const words = Catalogue.ofDesk(language);
  const codes = (await everyRefusal()).filter((code) => !readByOperators.includes(code));
  expect(codes).toEqual(expect.arrayContaining(ofEverybody));
  for (const code of codes) expect(words.say(`problem.${code}`)).toMatch(/\S \S/);
});
