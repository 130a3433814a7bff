import { IntlMessageFormat } from 'intl-messageformat';
import { latinDigits, pluralForms, type PublicLanguage } from '@one-stop-shop/shared/contracts';
import { sentences, type SentenceId } from './texts';

/** What ICU MessageFormat makes of a text, as far as it matters here: literals are 0, plurals 6. */
interface Node {
  readonly type: number;
  readonly value?: string;
  readonly style?: unknown;
  readonly offset?: number;
  readonly pluralType?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

const literal = 0;
const nodesOf = (text: string, language: PublicLanguage): readonly Node[] =>
  new IntlMessageFormat(text, language).getAst() as readonly Node[];

/** The places of a text, and of those that count the forms that it has (ICU MessageFormat). */
export function placesOf(text: string, language: PublicLanguage): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { value, options } of placesIn(nodesOf(text, language)))
    found.set(value ?? '', new Set(Object.keys(options ?? {})));
  return found;
}

/**
 * Whether a text can be said for the sentence: its places and no others, of the same kind, in
 * every form of its numbers; and nothing that the Italian has not: a number, an address, a line.
 */
export function saysTheSame(id: SentenceId, language: PublicLanguage, text: string): boolean {
  try {
    const italian = sentences[id].text;
    const [nodes, own] = [nodesOf(text, language), nodesOf(italian, 'it')];
    const forms = [...new Set([...pluralForms(language), 'other', ...exactForms(own)])]
      .sort()
      .join();
    const wanted = [...sentences[id].slots].sort().join();
    return (
      placesInEveryForm(nodes).every((names) => [...names].sort().join() === wanted) &&
      kindsOf(nodes) === kindsOf(own) &&
      placesIn(nodes).every(({ options }) => {
        if (!options) return true;
        const isSaid = Object.values(options).every(({ value }) => isWords(value));
        return isSaid && Object.keys(options).sort().join() === forms;
      }) &&
      addsNothing(wordsIn(nodes), wordsIn(own))
    );
  } catch {
    // Braces that don't close are no pattern.
    return false;
  }
}

function placesIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [
    ...(node.type === literal || node.value === undefined ? [] : [node]),
    ...Object.values(node.options ?? {}).flatMap(({ value }) => placesIn(value)),
  ]);
}

/** The places that are filled, once for each way through the forms. */
function placesInEveryForm(nodes: readonly Node[]): readonly ReadonlySet<string>[] {
  return nodes.reduce<readonly ReadonlySet<string>[]>(
    (ways, node) => {
      const own = node.type === literal || node.value === undefined ? [] : [node.value];
      const forms = Object.values(node.options ?? {}).flatMap(({ value }) =>
        placesInEveryForm(value),
      );
      const next = forms.length > 0 ? forms : [new Set<string>()];
      return ways.flatMap((way) => next.map((form) => new Set([...way, ...own, ...form])));
    },
    [new Set<string>()],
  );
}

/** How each place is filled: a word, or a number that counts, without a format of its own. */
function kindsOf(nodes: readonly Node[]): string {
  const kinds = placesIn(nodes).map(({ value, type, style, offset, pluralType }) =>
    JSON.stringify([value, type, style ?? null, offset ?? 0, pluralType ?? null]),
  );
  return [...new Set(kinds)].sort().join();
}

function exactForms(nodes: readonly Node[]): readonly string[] {
  return placesIn(nodes).flatMap(({ options }) =>
    Object.keys(options ?? {}).filter((form) => form.startsWith('=')),
  );
}

function isWords(nodes: readonly Node[]): boolean {
  return nodes.some(({ type, value }) => type !== literal || !!value?.trim());
}

/** Whoever reviews a letter could otherwise put a price, a phone or a link into it. */
function addsNothing(words: string, italian: string): boolean {
  const own = numbersIn(italian);
  return (
    numbersIn(words).every((number) => own.includes(number)) &&
    !/:\/\/|@|www\.|[a-z0-9]\.[a-z]{2}/i.test(words) &&
    (!words.includes('\n') || italian.includes('\n'))
  );
}

/** All that stands between the places, in every form; a space for a place. */
function wordsIn(nodes: readonly Node[]): string {
  return nodes
    .map(({ type, value, options }) =>
      type === literal
        ? (value ?? '')
        : ` ${Object.values(options ?? {})
            .map((form) => wordsIn(form.value))
            .join(' ')}`,
    )
    .join('');
}

function numbersIn(words: string): readonly string[] {
  return latinDigits(words).match(/\d+/g) ?? [];
}
