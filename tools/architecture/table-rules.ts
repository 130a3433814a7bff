import { glob, readFile } from 'node:fs/promises';

/** What is said of a table in one place: its heads on a phone, its order, who names a row. */
const tables = /<table\b/;

/** The room that all others take it from. */
const room = 'libs/shared/front-office/src/table/';

/** Tables that no screen shows. */
const unseen = [
  // Hangs on the door: on paper alone, with a box to tick.
  'libs/scheduling/front-office/src/agenda/day/day-on-paper.ts',
];

/** Whether a file of a front office draws a table of its own in place of an `oss-table`. */
export function hasOwnTable(file: string, text: string): boolean {
  if (/\.spec\.ts$/.test(file) || file.startsWith(room) || unseen.includes(file)) return false;
  return tables.test(text);
}

/** All files that do, in their order. */
export async function tablesOfTheirOwn(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('{libs/*/front-office,apps/front-office}/src/**/*.{html,ts}'))
    if (hasOwnTable(file, await readFile(file, 'utf8'))) found.push(file);
  return found.toSorted();
}
