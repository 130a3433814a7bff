import { IntlMessageFormat } from 'intl-messageformat';
import { pluralForms, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { sentences, type SentenceId } from './texts';

/** The places of a text, and of those that count the forms that it has (ICU MessageFormat). */
export function placesOf(text: string, language: PublicLanguage): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    const { value, options } = node as { value?: unknown; options?: Record<string, unknown> };
    if (typeof value === 'string' && 'type' in node && node.type !== 0) {
      found.set(value, new Set(Object.keys(options ?? {})));
    }
    for (const option of Object.values(options ?? {})) walk((option as { value: unknown }).value);
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return found;
}

/** Whether a text has the places of the sentence and no others, and every form of its numbers. */
export function saysTheSame(id: SentenceId, language: PublicLanguage, text: string): boolean {
  try {
    const places = placesOf(text, language);
    const names = [...places.keys()].sort().join();
    const forms = [...pluralForms(language), 'other'];
    const counted = [...places.values()].filter(({ size }) => size > 0);
    const own = [...placesOf(sentences[id].text, 'it').values()].filter(({ size }) => size > 0);
    return (
      names === [...sentences[id].slots].sort().join() &&
      counted.length === own.length &&
      counted.every((has) => forms.every((form) => has.has(form)))
    );
  } catch {
    // Braces that don't close are no pattern.
    return false;
  }
}
