import { IntlMessageFormat } from 'intl-messageformat';

import { agreesWithNumber, formsOf } from './forms.ts';
import type { Finding } from './rules.ts';
import { type SentenceStore, type Translation, isSaidIn } from './sentences.ts';
import { sourceMark } from './source-mark.ts';

/** What is wrong with the coded sentences. @param spoken the languages of the people */
export function sentenceFindings(store: SentenceStore, spoken: readonly string[]): Finding[] {
  const { folder, italian, translations } = store;
  const translated = spoken.filter((language) => language !== 'it');
  return [
    ...translated
      .filter((language) => !(language in translations))
      .map((language): Finding => ({
        rule: 'no-language-missing',
        where: `${folder}/${language}.json`,
      })),
    ...Object.entries(italian).flatMap(([id, { text, slots }]) =>
      wrongText('it', text, slots).map((rule) => ({ rule, where: `${folder}/it.json ${id}` })),
    ),
    ...Object.entries(translations).flatMap(([language, texts]) =>
      wrongTranslations(store, language, texts),
    ),
  ];
}

function wrongTranslations(
  { folder, italian }: SentenceStore,
  language: string,
  texts: Readonly<Record<string, Translation>>,
): Finding[] {
  const wanted = Object.keys(italian).filter((id) =>
    isSaidIn(language, italian[id]?.audience ?? ''),
  );
  const lacking = wanted.filter((id) => !(id in texts));
  const surplus = Object.keys(texts).filter((id) => !wanted.includes(id));
  const at = (id: string): string => `${folder}/${language}.json ${id}`;
  return [
    ...[...lacking, ...surplus].map((id): Finding => ({ rule: 'same-keys', where: at(id) })),
    ...Object.entries(texts).flatMap(([id, translation]) => {
      const source = italian[id];
      if (!source) return [];
      const rules = [
        ...wrongText(language, translation.text, source.slots),
        ...wrongState(translation, source.text),
      ];
      return rules.map((rule): Finding => ({ rule, where: at(id) }));
    }),
  ];
}

function wrongText(language: string, text: string, slots: readonly string[]): Finding['rule'][] {
  if (text.trim() === '') return ['no-empty-text'];
  const places = placesIn(text, language);
  if (!places) return ['same-placeholders'];
  const rules: Finding['rule'][] = [];
  if ([...places.keys()].sort().join() !== [...slots].sort().join())
    rules.push('same-placeholders');
  const forms = [...formsOf(language), 'other'];
  const counted = [...places.values()].filter(({ size }) => size > 0);
  if (agreesWithNumber(text) || counted.some((has) => forms.some((form) => !has.has(form))))
    rules.push('forms-of-number');
  return rules;
}

function wrongState({ state, source, by, at }: Translation, italian: string): Finding['rule'][] {
  const isKnown = state === 'draft' || (state === 'reviewed' && by && at);
  return [
    ...(isKnown ? [] : (['state-known'] as const)),
    ...(source === sourceMark(italian) ? [] : (['not-stale'] as const)),
  ];
}

/** The places of a text, with the forms of those that count; undefined when its braces don't close. */
function placesIn(text: string, language: string): Map<string, Set<string>> | undefined {
  const found = new Map<string, Set<string>>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const {
      type,
      value,
      options = {},
    } = node as {
      type?: number;
      value?: unknown;
      options?: Record<string, { value: unknown }>;
    };
    // Type 0 is words.
    if (typeof value === 'string' && type !== 0) found.set(value, new Set(Object.keys(options)));
    for (const option of Object.values(options)) walk(option.value);
  };
  try {
    walk(new IntlMessageFormat(text, language).getAst());
  } catch {
    return undefined;
  }
  return found;
}
