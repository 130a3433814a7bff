/** Whoever holds the permission, in the whole municipality or about what is theirs alone. */
export interface Hearers {
  readonly permission: string;
  readonly of: 'municipality' | 'themselves';
}

/**
 * A change that open pages hear of at once: which kind of thing, its id and what happened to it,
 * never its data. It is heard by those who may read the thing, and who that is is said here with
 * the permissions of the reading.
 */
export interface AnnouncementDefinition<Kind extends string = string> {
  readonly kind: Kind;
  readonly what: readonly string[];
  readonly heardBy: readonly Hearers[];
}

export function defineAnnouncement<const Kind extends string>(
  kind: Kind,
  what: readonly string[],
  heardBy: readonly Hearers[],
): AnnouncementDefinition<Kind> {
  return { kind, what, heardBy };
}

/** Why a page hears nothing any more: nobody is signed in, or not in this role and these places. */
export const liveEnds = ['session', 'role'] as const;

export type LiveEnd = (typeof liveEnds)[number];

/** Names of the events of the stream (server-sent events, `text/event-stream`). */
export const liveEvents = {
  /** Data is a {@link LiveChange}. */
  change: 'change',
  /** Something may have been missed, or changed for many at once: read again what is in view. */
  lookAgain: 'look-again',
  /** Data is `{ because }`, a {@link LiveEnd}; nothing follows. */
  ended: 'ended',
} as const;
