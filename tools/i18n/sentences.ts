import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { sourceMark } from './source-mark.ts';

export interface Translation {
  text: string;
  source: string;
  state: 'draft' | 'reviewed';
  by?: string;
  at?: string;
}

/** The coded sentences, which letters and papers say. */
export interface SentenceStore {
  folder: string;
  italian: Record<string, { audience: string; text: string; slots: string[] }>;
  translations: Record<string, Record<string, Translation>>;
}

const folder = 'libs/shared/server/src/sentences/texts';

export function readSentences(workspace: string): SentenceStore {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(workspace, folder, file), 'utf8'));
  const languages = readdirSync(join(workspace, folder)).map((file) => basename(file, '.json'));
  const translated = languages.filter((language) => language !== 'it');
  return {
    folder,
    italian: read('it.json') as SentenceStore['italian'],
    translations: Object.fromEntries(
      translated.map((language) => [language, read(`${language}.json`)]),
    ) as SentenceStore['translations'],
  };
}

export function writeTranslations(workspace: string, { translations }: SentenceStore): void {
  for (const [language, texts] of Object.entries(translations))
    writeFileSync(
      join(workspace, folder, `${language}.json`),
      `${JSON.stringify(texts, null, 2)}\n`,
    );
}

/** What was translated anew after its Italian changed is a draft of the Italian as it stands. */
export function withDraftSentences(store: SentenceStore): SentenceStore {
  const anew = (texts: Record<string, Translation>): Record<string, Translation> =>
    Object.fromEntries(
      Object.entries(texts).map(([id, known]) => {
        const source = sourceMark(store.italian[id]?.text ?? '');
        const isKnown = known.source === source;
        return [id, isKnown ? known : { text: known.text, source, state: 'draft' }];
      }),
    );
  const translations = Object.entries(store.translations);
  return {
    ...store,
    translations: Object.fromEntries(
      translations.map(([language, texts]) => [language, anew(texts)]),
    ),
  };
}

/** Whether a sentence is said in a language: letters to staff are Italian and English. */
export function isSaidIn(language: string, audience: string): boolean {
  return audience === 'staff' ? language === 'en' : audience !== 'office';
}
