import type { Catalogue } from './catalogue.ts';
import { sourceOf } from './forms.ts';
import { sourceMark } from './source-mark.ts';

/** The states of all translations, where a new or changed Italian source makes a machine draft. */
export function withDrafts({ languages, states }: Catalogue): Catalogue['states'] {
  const italian = languages['it'] ?? {};
  const translations = Object.entries(languages).filter(([language]) => language !== 'it');
  return Object.fromEntries(
    translations.map(([language, texts]) => [
      language,
      Object.fromEntries(
        Object.keys(texts).map((key) => {
          const source = sourceMark(sourceOf(italian, key) ?? '');
          const known = states[language]?.[key];
          return [key, known?.source === source ? known : { source, state: 'machine-draft' }];
        }),
      ),
    ]),
  );
}
