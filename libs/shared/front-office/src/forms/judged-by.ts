import * as z from 'zod';

/**
 * The contract as the judge of what is written on a page. What is judged is the request that would
 * be sent; what is wrong with it is said at the field that holds it.
 * @param asRequest makes the request of what was written
 * @param words catalogue keys of mistakes begin so; the name of the field follows
 */
export function judgedBy<Written extends object>(
  contract: z.ZodType,
  asRequest: (written: Written) => unknown,
  words: string,
): z.ZodType<Written> {
  return z.custom<Written>().check(({ value, issues }) => {
    const judged = contract.safeParse(asRequest(value));
    const paths = judged.error?.issues.map(({ path }) => fieldAt(value, path)) ?? [];
    for (const path of unlikeOthers(paths))
      issues.push({ code: 'custom', input: value, path, message: wordsFor(path) });
  });

  function wordsFor(path: readonly PropertyKey[]): string {
    return `${words}.${String(path.findLast((key) => typeof key === 'string') ?? 'form')}`;
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

function unlikeOthers(paths: PropertyKey[][]): PropertyKey[][] {
  return [...new Map(paths.map((path) => [path.join('.'), path])).values()];
}
