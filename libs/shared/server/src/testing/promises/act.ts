import type { Sends } from './answer';

/** Whose object an act is about, seen from Cisterna and from its mediator Amrit. */
export const objectKinds = ['theirs', 'theirs, later', 'ours', 'foreign', 'unknown'] as const;

export type ObjectKind = (typeof objectKinds)[number];

/** A word in every name that tells whose person it is, should one turn up elsewhere. */
export const foreignMark = 'Forestiera';

/** Objects of one kind of subject to act on, several of each kind, since acts use them up. */
export interface PlantedObjects {
  /** A kind that is left out is not tried; `theirs`, `foreign` and `unknown` always are. */
  readonly ids: Readonly<Partial<Record<ObjectKind, readonly string[]>>>;
  /** What a page shows of each and acts say again, such as when a visit was booked for. */
  readonly shown: ReadonlyMap<string, string>;
}

/** Makes objects in a running api, by {@link theMorning}. */
export type Plants = (api: Sends) => Promise<PlantedObjects>;

/** Something that somebody may try, and who is let on. */
export interface Act {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path(id: string): string;
  /** @param shown what a page shows of the object */
  body?(id: string, shown: string): unknown;
  /** Beside those that every request has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Roles that are let on, for objects within their reach; written down, not computed. */
  readonly roles: readonly string[];
  /** The kind of subject whose id it names, and which of them a role reaches. */
  readonly about?: {
    readonly subject: string;
    readonly reached: Readonly<Partial<Record<string, readonly ObjectKind[]>>>;
  };
  /** Whether it takes the object out of somebody's sight: it has some of its own to act on. */
  readonly usesUp?: boolean;
}

/** Reads something that nobody names by an id. */
export const lookAt = (name: string, roles: readonly string[], path: string): Act => ({
  name,
  method: 'GET',
  path: () => path,
  roles,
});

/** Sends something that names nobody by an id. */
export const sendTo = (
  name: string,
  roles: readonly string[],
  path: string,
  body: unknown,
): Act => ({
  name,
  method: 'POST',
  path: () => path,
  body: () => body,
  roles,
});
