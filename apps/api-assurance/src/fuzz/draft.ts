import type { Operation } from '@one-stop-shop/api/testing';
import type { Request } from './exchange';

/** A request before it is put on the wire, still in parts that can be bent. */
export interface Draft {
  readonly method: string;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly cookie: string;
  readonly json: unknown;
  /** Stands in place of the JSON. */
  readonly text?: string;
}

export function onTheWire(draft: Draft, operation: Operation): Request {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    escapedForPath(draft.path[name]),
  );
  const query = draft.query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&');
  const body = draft.text ?? (draft.json === undefined ? undefined : JSON.stringify(draft.json));
  return {
    method: draft.method,
    path: query ? `${path}?${query}` : path,
    headers: {
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...(draft.cookie && { cookie: draft.cookie }),
      ...draft.headers,
    },
    ...(body !== undefined && { body }),
  };
}

// A value that is encoded already, well or badly, goes as it is.
function escapedForPath(value: unknown): string {
  // Without anything there it would be another path.
  const text = String(value) || '%20';
  return text.startsWith('%') ? text : escaped(text);
}

function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
