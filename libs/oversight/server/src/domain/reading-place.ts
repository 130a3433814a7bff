import { instant } from '@one-stop-shop/shared/contracts';
import { pageAmong } from '@one-stop-shop/shared/domain';
import * as z from 'zod';

/** Where a page of readings ended: they are ordered by moment, then by id. */
export interface ReadingPlace {
  readonly at: Date;
  readonly id: string;
}

/** As a cursor holds it. */
export const readingPlace = z
  .tuple([instant, z.uuid()])
  .transform(([at, id]): ReadingPlace => ({ at: new Date(at), id }));

/** The page of readings of which one more was asked for than it holds. */
export function pageOfReadings<Row extends ReadingPlace>(
  found: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } {
  return pageAmong(found, limit, ({ at, id }) => [at.toISOString(), id]);
}
