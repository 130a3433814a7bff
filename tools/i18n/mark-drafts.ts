/**
 * Notes that the translations as they stand were made from the Italian as it stands:
 * `node tools/i18n/mark-drafts.ts`, after translating. What somebody has reviewed stays
 * reviewed as long as its Italian stays the same.
 */
import { join } from 'node:path';

import { readCatalogues, writeStates } from './catalogue.ts';
import { withDrafts } from './drafts.ts';
import { readSentences, withDraftSentences, writeTranslations } from './sentences.ts';

const workspace = join(import.meta.dirname, '../..');
for (const catalogue of readCatalogues(workspace).filter(({ forStaff }) => !forStaff)) {
  writeStates(workspace, { ...catalogue, states: withDrafts(catalogue) });
}
writeTranslations(workspace, withDraftSentences(readSentences(workspace)));
