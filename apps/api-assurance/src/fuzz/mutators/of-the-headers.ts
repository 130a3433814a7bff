import { isPublic, type Operation } from '@one-stop-shop/api/testing';
import type { Draft } from '../draft';
import { oneOf, withHeader, type Mutator } from './mutator';

const takesKey = ({ parameters }: Operation): boolean =>
  parameters.some((parameter) => parameter.in === 'header' && parameter.required);

const needsSession = (operation: Operation): boolean => !isPublic(operation);

const foreignOrigins = ['https://evil.example', 'null', 'http://127.0.0.1', 'x'] as const;

const noCookies = [
  '=',
  ';;;',
  '__Host-desk-session',
  '__Host-desk-session=%00%E0; a=b',
  'x'.repeat(3_000),
] as const;

export const mutatorsOfTheHeaders: readonly Mutator[] = [
  {
    name: 'no key',
    fits: takesKey,
    bend: (draft) => ({ ...draft, headers: {} }),
    mustAnswer: [400],
  },
  {
    name: 'a key that is no UUID',
    fits: takesKey,
    bend: (draft, n) =>
      withHeader(draft, 'idempotency-key', oneOf(['1', 'x'.repeat(5_000), '{}', ' '], n)),
    mustAnswer: [400],
  },
  {
    name: 'a foreign origin',
    fits: ({ method }) => method !== 'GET',
    bend: (draft, n) => withHeader(draft, 'origin', oneOf(foreignOrigins, n)),
    mustAnswer: [403],
  },
  {
    name: 'no cookie',
    fits: needsSession,
    bend: (draft) => ({ ...draft, cookie: '' }),
    mustAnswer: [401],
  },
  {
    name: 'a tampered cookie',
    fits: needsSession,
    bend: tampered,
    mustAnswer: [401],
  },
  {
    name: 'cookies that are none',
    fits: needsSession,
    bend: (draft, n) => ({ ...draft, cookie: oneOf(noCookies, n) }),
    mustAnswer: [401],
  },
  {
    name: 'a tampered cookie where none is needed',
    fits: isPublic,
    bend: tampered,
  },
];

function tampered(draft: Draft, n: number): Draft {
  const cookie = draft.cookie.replace(/=([^;]{3,})/g, (_, value: string) => {
    const place = n % (value.length - 1);
    const other = value[place] === 'A' ? 'B' : 'A';
    return `=${value.slice(0, place)}${other}${value.slice(place + 1)}`;
  });
  return { ...draft, cookie };
}
