import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCatalogues } from './catalogue.ts';
import { neverSaidIn } from './never-said.ts';
import { readSentences } from './sentences.ts';

const workspace = join(import.meta.dirname, '../..');

const inCatalogues = () =>
  readCatalogues(workspace).flatMap(({ folder, languages }) =>
    Object.entries(languages).flatMap(([language, texts]) =>
      Object.entries(texts).map(([key, text]) => ({
        ...{ where: `${folder}/${language} ${key}`, language },
        text: `${key} ${text}`,
      })),
    ),
  );

const inSentences = () => {
  const { italian, translations } = readSentences(workspace);
  return [['it', italian] as const, ...Object.entries(translations)].flatMap(([language, all]) =>
    Object.entries(all).map(([id, { text }]) => ({
      ...{ where: `${language} ${id}`, language },
      text: `${id} ${text}`,
    })),
  );
};

/** Contracts, and the reference data that pages show. */
const inCode = () =>
  globSync(['libs/*/contracts/src/**/*.ts', 'libs/*/server/src/domain/**/*.json'], {
    cwd: workspace,
  }).map((where) => ({
    ...{ where, language: 'en' },
    text: readFileSync(join(workspace, where), 'utf8'),
  }));

const foundIn = (all: readonly { where: string; language: string; text: string }[]) =>
  all.flatMap(({ where, language, text }) =>
    neverSaidIn(text, language).map((word) => `${where}: ${word}`),
  );

describe('whether somebody may stay', () => {
  it.each([
    ['catalogues', inCatalogues, 2_000],
    ['sentences', inSentences, 1_000],
    ['contracts and reference data', inCode, 100],
  ])('is judged by no word of the %s', (_, read, least) => {
    const all = read();
    expect(all.length).toBeGreaterThan(least);
    expect(foundIn(all)).toEqual([]);
  });

  it.each([
    ['it', 'La persona è irregolare sul territorio'],
    ['it', 'Vive qui senza permesso di soggiorno'],
    ['it', 'Decreto di espulsione'],
    ['en', "z.enum(['regular', 'irregular'])"],
    ['en', 'daysOfOverstay'],
    ['en', 'stay_without_permit'],
    ['fr', 'Une personne sans-papiers'],
    ['hi', 'वह यहाँ अवैध रूप से रहता है'],
    ['pa', 'ਉਹ ਇੱਥੇ ਗੈਰ-ਕਾਨੂੰਨੀ ਹੈ'],
    ['ur', 'وہ یہاں غیر قانونی ہے'],
    ['uk', 'Людина тут нелегально'],
    ['ar', 'مهاجر غير شرعي'],
  ])('would be noticed in %s: %s', (language, text) => {
    expect(neverSaidIn(text, language)).not.toEqual([]);
  });

  it.each([
    ['it', 'I 60 giorni per il rinnovo sono finiti: prima un parere legale'],
    ['it', 'Il link è scaduto'],
    ['en', 'Legal advice first'],
  ])('is not meant in %s: %s', (language, text) => {
    expect(neverSaidIn(text, language)).toEqual([]);
  });
});
