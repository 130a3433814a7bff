import { identityProblemCodes, staffProblemCodes } from '@one-stop-shop/identity/contracts';
import { notificationsProblemCodes } from '@one-stop-shop/notifications/contracts';
import {
  managementProblemCodes,
  schedulingProblemCodes,
} from '@one-stop-shop/scheduling/contracts';
import { publicLanguages, requestProblemCodes } from '@one-stop-shop/shared/contracts';

import { Catalogue } from './catalogue';

const ofEverybody = [...requestProblemCodes, ...schedulingProblemCodes];
const ofTheDesk = [
  ...ofEverybody,
  ...managementProblemCodes,
  ...notificationsProblemCodes,
  ...staffProblemCodes,
  // Accounts are made by a command, whose operator reads the code itself.
  ...identityProblemCodes.filter((code) => code !== 'identity.password-too-short'),
];

it.each(publicLanguages)('tells every refusal to the public in %s', (language) => {
  const words = Catalogue.ofPublicPages(language);
  for (const code of ofEverybody) expect(words.say(`problem.${code}`)).toMatch(/\S \S/);
});

it.each(['it', 'en'] as const)('tells every refusal to the desk in %s', (language) => {
  const words = Catalogue.ofDesk(language);
  for (const code of ofTheDesk) expect(words.say(`problem.${code}`)).toMatch(/\S \S/);
});
