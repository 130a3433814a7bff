import type { ActorName } from './actor-names';
import type { Place, PlaceName } from './place';

/**
 * Which rows: those of the municipality in view, of these the actor's own, those of a
 * key, the foreign ones (where an emergency looks), all, or the places one by one.
 */
export type Reach = 'own' | 'theirs' | 'key' | 'there' | 'all' | readonly PlaceName[];

export type Allowed = Readonly<Partial<Record<ActorName, Reach>>>;

export type Facts = Readonly<Record<string, unknown>>;

interface Wrong {
  readonly by?: readonly ActorName[];
}

/**
 * What a table promises to whom, written down apart from its policies. Whoever is
 * not named reaches nothing.
 */
export interface Access {
  /** A row that the table accepts, in one of the places. */
  row(place: Place): Readonly<Record<string, unknown>>;
  readonly reads: Allowed;
  readonly inserts: Allowed;
  readonly updates: Allowed;
  readonly deletes: Allowed;
  /** Column and value of an update that no constraint forbids. */
  readonly touch: readonly [column: string, value: unknown];
  /** Columns in which an inserted row must say what the transaction says of itself. */
  readonly says?: (
    settings: Readonly<Record<string, string>>,
    place: Place,
    actor: ActorName,
  ) => Facts;
  /** Rows that no policy lets in, for all who insert or for some. */
  readonly lies?: readonly (Wrong & { readonly said: Facts })[];
  /** Updates that no policy lets through, for all who update or for some. */
  readonly wrongs?: readonly (Wrong & { readonly set: string })[];
  /** An update that would push a row out of reach; left out, it goes to another municipality. */
  readonly push?: readonly [column: string, value: string];
}

/** A table that promises nothing but what is said of it; `writes` means every way of writing. */
export function access({
  writes = {},
  ...table
}: Pick<Access, 'row' | 'reads' | 'touch'> &
  Partial<Access> & { readonly writes?: Allowed }): Access {
  return { inserts: writes, updates: writes, deletes: writes, ...table };
}

/** Whoever gave a scope, whatever it is. */
export const anyScope = (reach: Reach): Allowed => ({
  visitor: reach,
  operator: reach,
  mediator: reach,
  coordinator: reach,
  administrator: reach,
  emergency: reach,
  'emergency that is over': reach,
  'sign-in': reach,
  order: reach,
  approval: reach,
  'set-up': reach,
  worker: reach,
  sweeper: reach,
});
