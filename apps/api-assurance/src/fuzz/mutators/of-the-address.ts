import type { Operation } from '@one-stop-shop/api/testing';
import { oneOf, type Mutator } from './mutator';

const oddIds = [
  'not-a-uuid',
  '%00',
  '%E0%A4',
  '%F0%28%8C%28',
  '-1',
  "1' OR '1'='1",
  'x'.repeat(190),
  'x'.repeat(3_000),
  '١٢٣',
  '..',
] as const;

type Parameter = readonly [string, string];

const absurd: readonly [Parameter, ...Parameter[]] = [
  ['a[b]', 'c'],
  ['', ''],
  ['\u0000', '\u0000'],
  ['q', 'x'.repeat(4_000)],
  ['__proto__', 'x'],
];

const takesQuery = ({ parameters }: Operation): boolean =>
  parameters.some((parameter) => parameter.in === 'query');

export const mutatorsOfTheAddress: readonly Mutator[] = [
  {
    name: 'an odd id',
    fits: ({ path }) => path.includes('{'),
    bend: (draft, n) => ({
      ...draft,
      path: Object.fromEntries(Object.keys(draft.path).map((name) => [name, oneOf(oddIds, n)])),
    }),
    mustAnswer: [400, 404, 405],
  },
  {
    name: 'an unknown parameter',
    fits: takesQuery,
    bend: (draft) => ({ ...draft, query: [...draft.query, ['unknown', 'x']] }),
    mustAnswer: [400],
  },
  {
    name: 'a parameter twice',
    fits: ({ parameters }) =>
      parameters.some(({ in: place, required }) => place === 'query' && required),
    bend: (draft) => ({ ...draft, query: [...draft.query, ...draft.query] }),
    mustAnswer: [400],
  },
  {
    name: 'an absurd query',
    fits: () => true,
    bend: (draft, n) => ({ ...draft, query: [...draft.query, oneOf(absurd, n)] }),
  },
  {
    name: 'another method',
    fits: () => true,
    bend: (draft, n) => ({
      ...draft,
      method: oneOf(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'GET', 'POST'], n),
      json: undefined,
    }),
  },
];
