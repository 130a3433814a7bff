import type { Draft } from '../fuzz/draft';
import { kindOf, type Kind } from './edge-values';

/** Somewhere in a request where another value can stand. */
export interface Place {
  /** `query from`, `body /change/closure/firstDay`. */
  readonly name: string;
  readonly kind: Kind;
  readonly value: unknown;
  put(draft: Draft, value: unknown): Draft;
}

/** Every place of a request that holds something with edges. */
export function placesOf(draft: Draft): Place[] {
  return [
    ...Object.entries(draft.path).flatMap(([name, value]) =>
      place(`path ${name}`, value, (one, edge) => ({
        ...one,
        path: { ...one.path, [name]: written(edge) },
      })),
    ),
    ...draft.query.flatMap(([name, value]) =>
      place(`query ${name}`, value, (one, edge) => ({
        ...one,
        query: one.query.map(([key, old]) => [key, key === name ? written(edge) : old] as const),
      })),
    ),
    ...Object.keys(draft.headers).flatMap((name) =>
      place(`header ${name}`, draft.headers[name], (one, edge) => ({
        ...one,
        headers: {
          ...one.headers,
          [name]: written(edge)
            .replace(/[^ -~]/g, '?')
            .slice(0, 8_000),
        },
      })),
    ),
    ...leavesOf(draft.json, []).flatMap(([steps, value]) =>
      place(`body /${steps.join('/')}`, value, (one, edge) => ({
        ...one,
        json: replaced(one.json, steps, edge),
      })),
    ),
  ];
}

function place(name: string, value: unknown, put: Place['put']): Place[] {
  const kind = kindOf(value);
  return kind ? [{ name, kind, value, put }] : [];
}

/** In an address or a header everything is text; none is longer than a server reads. */
function written(edge: unknown): string {
  return (typeof edge === 'string' ? edge : (JSON.stringify(edge) ?? '')).slice(0, 12_000);
}

type Leaf = readonly [steps: readonly string[], value: unknown];

function leavesOf(json: unknown, steps: readonly string[]): Leaf[] {
  if (json === null || typeof json !== 'object') return json === undefined ? [] : [[steps, json]];
  const inside = Object.entries(json)
    // All of a list are alike: the first stands for them.
    .filter(([name]) => !Array.isArray(json) || name === '0')
    .flatMap(([name, value]) => leavesOf(value, [...steps, name]));
  return Array.isArray(json) ? [[steps, json], ...inside] : inside;
}

function replaced(json: unknown, [step, ...more]: readonly string[], edge: unknown): unknown {
  if (step === undefined) return edge;
  const inside = replaced((json as Record<string, unknown>)[step], more, edge);
  if (Array.isArray(json)) return json.map((one, at) => (String(at) === step ? inside : one));
  return { ...(json as object), [step]: inside };
}
