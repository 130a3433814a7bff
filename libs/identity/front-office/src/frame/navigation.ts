import type { AreaName, NavigationItem, StaffContext } from '@one-stop-shop/shared/front-office';

/** An item with its whole address. */
export interface PlacedItem extends Omit<NavigationItem, 'place' | 'path'> {
  readonly address: string;
}

/** What stands at the side of the pages of each area, in its order. */
export type Navigation = Readonly<Record<AreaName, readonly PlacedItem[]>>;

/** The items of all contexts, in their places; the first of an area leads home. */
export function navigationOf(contexts: readonly StaffContext[]): Navigation {
  const itemsOf = (area: AreaName): PlacedItem[] =>
    contexts
      .flatMap(({ areas }) => areas[area]?.navigation ?? [])
      .toSorted((one, other) => one.place - other.place)
      .map(({ place: _, path, ...item }) => ({
        ...item,
        address: path ? `/${area}/${path}` : `/${area}`,
      }));
  return {
    sportello: itemsOf('sportello'),
    mediazione: itemsOf('mediazione'),
    distretto: itemsOf('distretto'),
    amministrazione: itemsOf('amministrazione'),
  };
}
