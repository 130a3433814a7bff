import type { ChangedColumn } from './changed-columns';
import type { Row, Tables } from './kept-release';

export interface Comparison {
  /** Old rows that are not there, or not as they were, each with what its own row says now. */
  readonly lost: readonly string[];
  /** Columns said to change of which no value did. */
  readonly unchanged: readonly string[];
}

/** Looks for every old row among the new ones; what came new, rows or columns, is of no concern. */
export function compareRows(
  before: Tables,
  after: Tables,
  changes: readonly ChangedColumn[],
): Comparison {
  const lost: string[] = [];
  const happened = new Set<string>();
  for (const [table, rows] of Object.entries(before)) {
    const changed = changes.filter(({ column }) => column.startsWith(`${table}.`));
    const now = new Set(after[table]);
    for (const row of rows) {
      const wanted = wish(table, row, changed);
      const found = [...now].find((candidate) => fulfils(candidate, wanted));
      if (!found) {
        lost.push(`${table} ${difference(row, wanted, now)}`);
        continue;
      }
      now.delete(found);
      for (const { column } of changed) {
        const name = nameIn(table, column);
        if (!same(found[name], row[name])) happened.add(column);
      }
    }
  }
  return { lost, unchanged: changes.map(({ column }) => column).filter((c) => !happened.has(c)) };
}

type Wish = Readonly<Record<string, (value: unknown) => boolean>>;

function wish(table: string, row: Row, changed: readonly ChangedColumn[]): Wish {
  const wanted = Object.fromEntries(
    Object.entries(row).map(([name, old]) => [name, (value: unknown) => same(value, old)]),
  );
  for (const { column, becomes, of } of changed) {
    if (of?.(row) === false) continue;
    const name = nameIn(table, column);
    wanted[name] =
      becomes === 'gone'
        ? (value) => value === undefined
        : becomes === 'anew'
          ? (value) => value !== undefined && !same(value, row[name])
          : (value) => same(value, becomes(row));
  }
  return wanted;
}

const nameIn = (table: string, column: string): string => column.slice(table.length + 1);

const fulfils = (row: Row, wanted: Wish): boolean =>
  Object.entries(wanted).every(([name, holds]) => holds(row[name]));

/** Objects of `jsonb` come with their keys in one order. */
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function difference(row: Row, wanted: Wish, now: ReadonlySet<Row>): string {
  const own = [...now].find(({ id }) => id !== undefined && id === row['id']);
  if (!own) return `is gone: ${JSON.stringify(row)}`;
  const broken = Object.keys(wanted).filter((name) => !wanted[name]?.(own[name]));
  const told = broken.map((name) => `${name}: ${JSON.stringify([row[name], own[name]])}`);
  return `${row['id']} differs in ${told.join(', ')}`;
}
