import { globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Texts by their keys, nested ones joined with dots, items of lists by their number. */
export type Texts = Record<string, string>;

/** Where the translation of a text stands, and the Italian that it translates. */
interface TranslationState {
  /** First 12 hexadecimal digits of the SHA-256 of the Italian text. */
  source: string;
  state: 'machine-draft' | 'reviewed';
  /** Of a reviewed text: who, and on which day. */
  by?: string;
  at?: string;
}

/** A folder with one file for each language. */
export interface Catalogue {
  folder: string;
  /** Who reads it, by the name of its folder: `public`, `staff`. */
  audience: string;
  /** Pages that only those read who work here need no state of their translations. */
  forStaff: boolean;
  languages: Record<string, Texts>;
  states: Record<string, Record<string, TranslationState>>;
}

const pages = 'libs/*/front-office/i18n/*';

/** Every catalogue of the workspace; letters and papers say coded sentences, `sentences.ts`. */
export function readCatalogues(workspace: string): Catalogue[] {
  const folders = globSync(pages, { cwd: workspace });
  return folders.map((folder) => readCatalogue(join(workspace, folder), folder));
}

function readCatalogue(path: string, folder: string): Catalogue {
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(path, name), 'utf8'));
  const languages = files
    .filter((name) => name !== 'state.json')
    .map((name) => [basename(name, '.json'), flatten(read(name))]);
  return {
    folder,
    audience: basename(folder),
    forStaff: ['staff', 'gallery'].includes(basename(folder)),
    languages: Object.fromEntries(languages) as Catalogue['languages'],
    states: (files.includes('state.json') ? read('state.json') : {}) as Catalogue['states'],
  };
}

export function writeStates(workspace: string, { folder, states }: Catalogue): void {
  writeFileSync(join(workspace, folder, 'state.json'), `${JSON.stringify(states, null, 2)}\n`);
}

function flatten(value: unknown, key = ''): Texts {
  if (typeof value === 'string') return { [key]: value };
  if (typeof value !== 'object' || value === null) return { [key]: '' };
  const inside = Object.entries(value).map(([name, child]) =>
    flatten(child, key ? `${key}.${name}` : name),
  );
  return Object.assign({}, ...inside) as Texts;
}
