import * as z from 'zod';

import { limitsOf } from './contract-limits';

/** Where the words of mistakes are found. */
export interface MistakeWords {
  /** Catalogue keys of mistakes begin so; the name of the field follows. */
  readonly wrong: string;
  /** Those of mistakes that the contract names: `openings-overlap`, and the like. */
  readonly named?: Readonly<Record<string, string>>;
}

/**
 * The contract as the judge of what is written on a page. What is judged is the request that would
 * be sent; what is wrong with it is said at the field that holds it.
 * @param asRequest makes the request of what was written
 */
export function judgedBy<Written extends object>(
  contract: z.ZodType,
  asRequest: (written: Written) => unknown,
  words: MistakeWords,
): z.ZodType<Written> {
  const limits = limitsOf(contract);
  return z.custom<Written>().check(({ value, issues }) => {
    const judged = contract.safeParse(asRequest(value));
    const found = judged.error?.issues.map((issue) => ({
      path: fieldAt(value, issue.path),
      named: words.named?.[issue.message],
    }));
    for (const { path, named } of oneForEach(found ?? []))
      issues.push({
        code: 'custom',
        input: value,
        path,
        message: named ?? wordsFor(path),
        params: { ...limits(path) },
      });
  });

  function wordsFor(path: readonly PropertyKey[]): string {
    return `${words.wrong}.${String(path.findLast((key) => typeof key === 'string') ?? 'form')}`;
  }
}

/** As far as the path of a mistake leads within what is on the page. */
function fieldAt(written: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const found: PropertyKey[] = [];
  let at = written;
  for (const key of path) {
    if (!isGroup(at) || !(key in at)) break;
    const next = at[key];
    // One of several choices is no field of its own.
    if (typeof key === 'number' && !isGroup(next)) break;
    found.push(key);
    at = next;
  }
  return found;
}

function isGroup(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function oneForEach<Mistake extends { path: PropertyKey[] }>(all: readonly Mistake[]): Mistake[] {
  return [
    ...new Map(all.toReversed().map((one) => [one.path.join('.'), one])).values(),
  ].toReversed();
}
