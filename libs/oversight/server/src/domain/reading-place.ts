/** Where a page of readings ended: they are ordered by moment, then by id. */
export interface ReadingPlace {
  readonly at: Date;
  readonly id: string;
}

/** As `readingCursor` of the contract: milliseconds, a dot, the id. */
function cursorOf({ at, id }: ReadingPlace): string {
  return `${at.getTime()}.${id}`;
}

/** The place of a cursor that kept the contract. */
export function placeOf(cursor: string): ReadingPlace {
  const [ms = '', id = ''] = cursor.split('.');
  return { at: new Date(Number(ms)), id };
}

/** The page of readings of which one more was asked for than it holds. */
export function pageOf<Row extends ReadingPlace>(
  found: readonly Row[],
  limit: number,
): { readonly rows: readonly Row[]; readonly next?: string } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, ...(found.length > limit && last && { next: cursorOf(last) }) };
}
