import { places, type Place, type PlaceName } from '../place';
import type { ActorName } from '../actors';

/**
 * Which rows: those of the municipality in view, of these the actor's own, those of a
 * key, the foreign ones (where an emergency looks), all, or the places one by one.
 */
export type Reach = 'own' | 'theirs' | 'key' | 'there' | 'all' | readonly PlaceName[];

export type Allowed = Readonly<Partial<Record<ActorName, Reach>>>;

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
  /** An update that would push a row out of reach; left out, it goes to another municipality. */
  readonly push?: readonly [column: string, value: string];
}

/** A table that is written in one way only, whichever the statement. */
export function access(
  table: Pick<Access, 'row' | 'reads' | 'touch'> & { readonly writes: Allowed },
): Access {
  const { writes, ...rest } = table;
  return { ...rest, inserts: writes, updates: writes, deletes: writes };
}

export function placesIn(reach: Reach | undefined): readonly Place[] {
  if (typeof reach === 'object') return places.filter(({ name }) => reach.includes(name));
  switch (reach) {
    case 'all':
      return places;
    case 'own':
      return places.filter(({ name }) => name.startsWith('ours'));
    case 'there':
      return places.filter(({ name }) => name.startsWith('foreign'));
    case 'theirs':
    case 'key':
      return places.filter(({ name }) => name === 'ours');
    case undefined:
      return [];
  }
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
  service: reach,
  worker: reach,
  sweeper: reach,
});

/** Whoever has the municipality in view; nothing in these rows is about a person. */
export const inView: Allowed = {
  emergency: 'there',
  'emergency that is over': 'there',
  visitor: 'own',
  operator: 'own',
  mediator: 'own',
  coordinator: 'own',
  administrator: 'own',
  service: 'own',
  worker: 'own',
};

export const aMoment = '2026-11-24T15:00:00Z';
export const laterOn = '2026-11-24T15:20:00Z';
