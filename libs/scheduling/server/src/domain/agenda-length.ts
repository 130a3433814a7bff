import type { AgendaQuery } from '@one-stop-shop/scheduling/contracts';
import { AgendaTooLong } from './problems';

/** More than any desk of the district has in a month, and little enough to be read in one go. */
const mostEntries = 5_000;

/** How many entries are read at most, to know whether they are too many; one day is read whole. */
export function entriesToRead({ from, to }: AgendaQuery): number | null {
  return from < to ? mostEntries + 1 : null;
}

/** @throws AgendaTooLong */
export function mustBeReadable(query: AgendaQuery, entries: readonly unknown[]): void {
  if (query.from < query.to && entries.length > mostEntries) throw new AgendaTooLong();
}
