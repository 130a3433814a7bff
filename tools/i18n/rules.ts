import type { Catalogue, Texts } from './catalogue.ts';
import { agreesWithNumber, countedIn, formsOf, sourceOf } from './forms.ts';
import { readability } from './gulpease.ts';
import { sourceMark } from './source-mark.ts';

/** What is wrong with a catalogue, and where. */
export interface Finding {
  rule:
    | 'no-language-missing'
    | 'same-keys'
    | 'same-placeholders'
    | 'forms-of-number'
    | 'no-empty-text'
    | 'state-known'
    | 'not-stale'
    | 'plain-italian';
  where: string;
}

/** Those that some pages are written in; all others are in every language of the people. */
const languagesOf: Readonly<Record<string, readonly string[]>> = {
  staff: ['en', 'it'],
  // One from left to right and one from right to left.
  gallery: ['ar', 'it'],
};

/** Gulpease of the booking path: 80 and more is easy for somebody who left school at eleven. */
const plainEnough = 80;

export function findings(catalogues: readonly Catalogue[]): Finding[] {
  const spoken = languagesIn(catalogues);
  return catalogues.flatMap((catalogue) => [
    ...missingLanguages(catalogue, languagesOf[catalogue.audience] ?? spoken),
    ...translationsOf(catalogue).flatMap(([language, texts]) => [
      ...differentKeys(catalogue, language, texts),
      ...differentPlaceholders(catalogue, language, texts),
      ...wrongStates(catalogue, language, texts),
    ]),
    ...wrongForms(catalogue),
    ...emptyTexts(catalogue),
    ...hardWords(catalogue),
  ]);
}

/** The languages that some catalogue speaks. */
export function languagesIn(catalogues: readonly Catalogue[]): string[] {
  return [...new Set(catalogues.flatMap(({ languages }) => Object.keys(languages)))];
}

function italian({ languages }: Catalogue): Texts {
  return languages['it'] ?? {};
}

function translationsOf({ languages }: Catalogue): [string, Texts][] {
  return Object.entries(languages).filter(([language]) => language !== 'it');
}

function missingLanguages({ folder, languages }: Catalogue, wanted: readonly string[]): Finding[] {
  return wanted
    .filter((language) => !(language in languages))
    .map((language) => ({ rule: 'no-language-missing', where: `${folder}/${language}.json` }));
}

function differentKeys(catalogue: Catalogue, language: string, texts: Texts): Finding[] {
  const source = italian(catalogue);
  // Which forms a counted text has is the language's own affair.
  const keysOf = (all: Texts) =>
    new Set(Object.keys(all).map((key) => countedIn(key)?.stem ?? key));
  const [wanted, given] = [keysOf(source), keysOf(texts)];
  const lacking = [...wanted].filter((key) => !given.has(key));
  const surplus = [...given].filter((key) => !wanted.has(key));
  return [...lacking, ...surplus].map((key) => ({
    rule: 'same-keys',
    where: `${catalogue.folder}/${language}.json ${key}`,
  }));
}

function differentPlaceholders(catalogue: Catalogue, language: string, texts: Texts): Finding[] {
  const source = italian(catalogue);
  return Object.keys(texts)
    .filter((key) => {
      const text = sourceOf(source, key);
      return text !== undefined && placeholders(text, key) !== placeholders(texts[key] ?? '', key);
    })
    .map((key) => ({
      rule: 'same-placeholders',
      where: `${catalogue.folder}/${language}.json ${key}`,
    }));
}

// A form may say its number in a word ("un posto", "مكانان").
function placeholders(text: string, key: string): string {
  const all = text.match(/\{+\s*\w+\s*\}+/g) ?? [];
  return all
    .filter((one) => !countedIn(key) || !/count|times|minutes|days|placed/.test(one))
    .sort()
    .join();
}

function wrongForms({ folder, languages }: Catalogue): Finding[] {
  return Object.entries(languages).flatMap(([language, texts]) => {
    const stems = new Set(Object.keys(texts).flatMap((key) => countedIn(key)?.stem ?? []));
    const lacking = [...stems].flatMap((stem) =>
      formsOf(language)
        .map((form) => `${stem}.#${form}`)
        .filter((key) => !(key in texts)),
    );
    const bare = Object.keys(texts).filter(
      (key) => !countedIn(key) && agreesWithNumber(texts[key] ?? ''),
    );
    return [...lacking, ...bare].map((key): Finding => ({
      rule: 'forms-of-number',
      where: `${folder}/${language}.json ${key}`,
    }));
  });
}

function emptyTexts({ folder, languages }: Catalogue): Finding[] {
  return Object.entries(languages).flatMap(([language, texts]) =>
    Object.entries(texts)
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => ({ rule: 'no-empty-text', where: `${folder}/${language}.json ${key}` })),
  );
}

function wrongStates(catalogue: Catalogue, language: string, texts: Texts): Finding[] {
  if (catalogue.forStaff) return [];
  const states = catalogue.states[language] ?? {};
  const at = (key: string) => `${catalogue.folder}/state.json ${language} ${key}`;
  const source = italian(catalogue);
  const unknown = Object.keys(texts).filter((key) => {
    const known = states[key];
    return !known || (known.state === 'reviewed' && !(known.by && known.at));
  });
  const orphaned = Object.keys(states).filter((key) => !(key in texts));
  const stale = Object.entries(states).filter(([key, { source: mark }]) => {
    const text = sourceOf(source, key);
    return text !== undefined && sourceMark(text) !== mark;
  });
  return [
    ...[...unknown, ...orphaned].map((key): Finding => ({ rule: 'state-known', where: at(key) })),
    ...stale.map(([key]): Finding => ({ rule: 'not-stale', where: at(key) })),
  ];
}

function hardWords(catalogue: Catalogue): Finding[] {
  const path = Object.entries(italian(catalogue)).filter(([key]) => key.startsWith('booking.'));
  if (path.length === 0) return [];
  const index = readability(path.map(([, text]) => text));
  if (index >= plainEnough) return [];
  return [{ rule: 'plain-italian', where: `${catalogue.folder}/it.json ${index.toFixed(1)}` }];
}
