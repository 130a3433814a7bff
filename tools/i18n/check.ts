/** Checks the words of the product: `node tools/i18n/check.ts`. */
import { join } from 'node:path';

import { readCatalogues } from './catalogue.ts';
import { readability } from './gulpease.ts';
import { findings } from './rules.ts';

const catalogues = readCatalogues(join(import.meta.dirname, '../..'));
const found = findings(catalogues);
for (const { rule, where } of found) console.error(`${rule}: ${where}`);

const booking = catalogues.flatMap(({ languages }) =>
  Object.entries(languages['it'] ?? {})
    .filter(([key]) => key.startsWith('booking.'))
    .map(([, text]) => text),
);
console.log(
  `${catalogues.length} catalogues, ${found.length} findings, ` +
    `Gulpease of the booking path ${readability(booking).toFixed(1)}`,
);
process.exitCode = found.length > 0 ? 1 : 0;
