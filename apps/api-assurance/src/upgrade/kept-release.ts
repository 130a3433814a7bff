import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The database of a released version, as `tools/upgrade` has kept it. */
export interface KeptRelease {
  readonly name: string;
  /** `APP_SECRET` of then. */
  readonly secret: string;
  /** What its clock showed at last. */
  readonly now: string;
  /** What somebody in it knows. */
  readonly known: {
    readonly visit: { readonly deskId: string; readonly startsAt: string };
    readonly code: string;
    readonly token: string;
    readonly operator: { readonly email: string; readonly password: string };
    /** Signs in with a second factor; `app` is its secret in base 32. */
    readonly joined: { readonly email: string; readonly password: string; readonly app: string };
    /** Of releases that knew persons: whose note only opens with the keys of then. */
    readonly person?: {
      readonly id: string;
      readonly note: string;
      readonly reader: { readonly email: string; readonly password: string };
    };
  };
  /** Files of its key store in base 64, of releases that had one. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Names of the migrations that had run, in their order. */
  readonly migrations: readonly string[];
  /** Every object of the database, see `catalogue.sql`. */
  readonly catalogue: readonly string[];
  readonly tables: Tables;
}

type Facts = Omit<KeptRelease, 'catalogue' | 'tables'>;

export function keptRelease(name: string): KeptRelease {
  const text = readFileSync(join(import.meta.dirname, `releases/${name}.jsonl`), 'utf8');
  const [facts, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  const rows = lines.filter((line) => Array.isArray(line)) as [string, Row][];
  return {
    ...(facts as Facts),
    catalogue: lines.filter((line) => typeof line === 'string'),
    tables: byTable(rows),
  };
}

function byTable(rows: readonly (readonly [string, Row])[]): Tables {
  const tables: Record<string, Row[]> = {};
  for (const [table, row] of rows) (tables[table] ??= []).push(row);
  return tables;
}
