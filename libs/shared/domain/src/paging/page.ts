import { RequestInvalid } from '../problem/request-invalid';

/** What tells a row from the next in the order of its list, part by part. */
export type PlaceInOrder = readonly [string, ...string[]];

/** The page of rows of which one more was asked for than it holds. */
export function pageAmong<Row>(
  found: readonly Row[],
  limit: number,
  placeOf: (row: Row) => PlaceInOrder,
): { items: Row[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorAt(placeOf(last)) : null };
}

/** How a list reads a place of its own, for instance a Zod schema; it throws for any other. */
export interface PlaceReader<Place> {
  parse(held: unknown): Place;
}

/**
 * The place that a cursor holds. Somebody may have made it up: it chooses where a page begins,
 * and policies what is on it.
 * @throws RequestInvalid for a cursor that this list can't have given
 */
export function placeIn<Place>(cursor: string, reader: PlaceReader<Place>): Place {
  try {
    return reader.parse(JSON.parse(Buffer.from(cursor, 'hex').toString('utf8')));
  } catch {
    throw new RequestInvalid([{ pointer: '/after', code: 'invalid_format' }]);
  }
}

function cursorAt(place: PlaceInOrder): string {
  return Buffer.from(JSON.stringify(place)).toString('hex');
}
