import type { Operation } from '@one-stop-shop/api/testing';
import type { Draft } from '../draft';
import { oneOf, withHeader, type Mutator } from './mutator';

const largestBody = 256 * 1024;

const takesBody = ({ body }: Operation): boolean => body !== undefined;

function fieldsOf(draft: Draft): [string, unknown][] {
  return Object.entries((draft.json ?? {}) as object);
}

function withField(draft: Draft, name: string, value: unknown): Draft {
  return { ...draft, json: { ...(draft.json as object), [name]: value } };
}

function withText(draft: Draft, text: string): Draft {
  return { ...draft, text };
}

export const mutatorsOfTheBody: readonly Mutator[] = [
  {
    name: 'a field is missing',
    fits: takesBody,
    bend: (draft, n) => {
      const fields = fieldsOf(draft);
      const left = fields.filter((_, index) => index !== n % fields.length);
      return { ...draft, json: Object.fromEntries(left) };
    },
  },
  {
    name: 'a field of the wrong type',
    fits: takesBody,
    bend: (draft, n) => {
      const fields = fieldsOf(draft);
      const [name] = fields[n % (fields.length || 1)] ?? ['x'];
      const wrong = [null, 17, true, [], {}, ['x'], { $ne: null }, 1e308, '\u0000'] as const;
      return withField(draft, name, oneOf(wrong, Math.trunc(n / 7)));
    },
  },
  {
    name: 'an unknown field',
    fits: takesBody,
    bend: (draft, n) =>
      withField(draft, oneOf(['unknown', 'valueOf', 'municipality_id', 'isAdmin'], n), 'x'),
    mustAnswer: [400],
  },
  {
    name: '__proto__ among the fields',
    fits: takesBody,
    bend: (draft) => withText(draft, '{"__proto__":{"role":"district_administrator"}}'),
    mustAnswer: [400],
  },
  {
    name: 'broken JSON',
    fits: takesBody,
    bend: (draft, n) =>
      withText(draft, oneOf(['{', '{"a":', '[1,', 'nul', '\ufffe', "{'a':1}", ' '], n)),
    mustAnswer: [400],
  },
  {
    name: 'JSON of another shape',
    fits: takesBody,
    bend: (draft, n) => withText(draft, oneOf(['null', '[]', '"text"', '0', 'true', '[[{}]]'], n)),
    mustAnswer: [400],
  },
  {
    name: 'no body',
    fits: takesBody,
    bend: (draft) => ({ ...draft, json: undefined }),
    mustAnswer: [400],
  },
  {
    name: 'nested a thousand times',
    fits: takesBody,
    bend: (draft) => withText(draft, `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`),
    mustAnswer: [400],
  },
  {
    name: 'another type of content',
    fits: takesBody,
    bend: (draft, n) =>
      withHeader(
        draft,
        'content-type',
        oneOf(['text/plain', 'application/xml', 'multipart/form-data', 'x', ''], n),
      ),
    mustAnswer: [400],
  },
  {
    name: 'a body past the largest',
    fits: takesBody,
    bend: (draft) => withText(draft, JSON.stringify({ a: 'x'.repeat(largestBody) })),
    mustAnswer: [413],
  },
  {
    name: 'a body of the largest size',
    fits: takesBody,
    bend: (draft) => {
      const text = JSON.stringify(draft.json);
      return withText(draft, text + ' '.repeat(largestBody - Buffer.byteLength(text)));
    },
  },
];
