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
const pound = 7;
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
 * every form of its numbers; about as long; and nothing that the Italian has not: a number, an
 * address, a line.
 */
export function saysTheSame(id: SentenceId, language: PublicLanguage, text: string): boolean {
  try {
    const italian = sentences[id].text;
    const [nodes, own] = [nodesOf(text, language), nodesOf(italian, 'it')];
    // First of all: ways through plurals multiply.
    if (countsOf(nodes).length !== countsOf(own).length) return false;
    const wanted = [...sentences[id].slots].sort().join();
    return (
      placesInEveryForm(nodes).every((names) => [...names].sort().join() === wanted) &&
      kindsOf(nodes) === kindsOf(own) &&
      countsOf(nodes).every((count) => hasEveryForm(count, language, countsOf(own))) &&
      lengthOf(nodes) <= 2 * lengthOf(own) + 30 &&
      addsNothing(wordsIn(nodes), wordsIn(own))
    );
  } catch {
    // Braces that don't close are no pattern.
    return false;
  }
}

const countsOf = (nodes: readonly Node[]): readonly Node[] =>
  placesIn(nodes).filter(({ options }) => options);

/** The forms of the language, each said, and with its number where it stands for several. */
function hasEveryForm(
  { options = {} }: Node,
  language: PublicLanguage,
  own: readonly Node[],
): boolean {
  const exact = own.flatMap((count) =>
    Object.keys(count.options ?? {}).filter((form) => form.startsWith('=')),
  );
  const forms = [...new Set([...pluralForms(language), 'other', ...exact])];
  return (
    Object.keys(options).sort().join() === forms.sort().join() &&
    Object.entries(options).every(
      ([form, { value }]) =>
        isWords(value) &&
        value.every((node) => !node.options) &&
        (!isOfSeveral(form, language) || value.some(({ type }) => type === pound)),
    )
  );
}

/** Whether a form is said of several numbers: "one" of 1, 21 and 31 in Ukrainian. */
function isOfSeveral(form: string, language: PublicLanguage): boolean {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 200 }, (_, before) => before + 1);
  return numbers.filter((number) => rules.select(number) === form).length > 1;
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

function isWords(nodes: readonly Node[]): boolean {
  return nodes.some(({ type, value }) => type !== literal || !!value?.trim());
}

/** Whoever reviews a letter could otherwise put a price, a phone or a link into it. */
function addsNothing(words: string, italian: string): boolean {
  const own = numbersIn(italian);
  return (
    numbersIn(words).every((number) => own.includes(number)) &&
    !/:\/\/|@|www\.|[\p{L}\p{N}][.。．｡][\p{L}\p{N}]{2}/iu.test(words) &&
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
  return latinDigits(words.normalize('NFKC')).match(/\p{N}+/gu) ?? [];
}

/** Signs of the longest way to say it; a place counts as one. */
function lengthOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { type, value = '', options }) => {
    if (type === literal) return sum + value.length;
    const forms = Object.values(options ?? {}).map((form) => lengthOf(form.value));
    return sum + Math.max(1, ...forms);
  }, 0);
}
