/** Checks the words of the product: `node tools/i18n/check.ts`. */
import { join } from 'node:path';

import { readCatalogues } from './catalogue.ts';
import { readability } from './gulpease.ts';
import { findings, languagesIn } from './rules.ts';
import { sentenceFindings } from './sentence-rules.ts';
import { readSentences } from './sentences.ts';

const workspace = join(import.meta.dirname, '../..');
const catalogues = readCatalogues(workspace);
const sentences = readSentences(workspace);
const found = [...findings(catalogues), ...sentenceFindings(sentences, languagesIn(catalogues))];
for (const { rule, where } of found) console.error(`${rule}: ${where}`);

const booking = catalogues.flatMap(({ languages }) =>
  Object.entries(languages['it'] ?? {})
    .filter(([key]) => key.startsWith('booking.'))
    .map(([, text]) => text),
);
console.log(
  `${catalogues.length} catalogues, ${Object.keys(sentences.italian).length} sentences, ` +
    `${found.length} findings, ` +
    `Gulpease of the booking path ${readability(booking).toFixed(1)}`,
);
process.exitCode = found.length > 0 ? 1 : 0;
