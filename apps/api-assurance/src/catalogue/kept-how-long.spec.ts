import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { schemaOf } from '@one-stop-shop/shared/server';
import { contexts } from '../../../contexts';

const libs = join(import.meta.dirname, '../../../../libs');

/** Whose tables stand in which README: the platform's in that of the ground. */
const readmes = [
  { schema: 'platform', lib: 'shared' },
  ...contexts.map((context) => ({ schema: schemaOf(context), lib: context.name })),
].map(({ schema, lib }) => ({ schema, file: join(libs, lib, 'server/README.md') }));

/** Tables in the first column of what is kept how long. */
function keptTables(text: string): string[] {
  const [, section = ''] = text.split('## What is kept how long\n');
  const rows = section.split('\n## ')[0]?.split('\n') ?? [];
  const first = rows.map((row) => /^\| (`[^|]+)\|/.exec(row)?.[1] ?? '');
  return first.flatMap((cell) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name]) => name ?? ''));
}

describe('what is kept how long', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  it('is written down of every table, once, beside what owns it', async () => {
    const live = await database.everything<{ schema: string; name: string }>(
      `SELECT nspname AS schema, nspname || '.' || relname AS name FROM pg_class
         JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE relkind IN ('r', 'p') AND NOT relispartition
          AND nspname NOT IN ('pg_catalog', 'information_schema', 'queue') ORDER BY 2`,
    );
    expect(live.length).toBeGreaterThan(30);
    expect(live.map(({ schema }) => schema)).toEqual(
      live.map(({ schema }) => readmes.find((one) => one.schema === schema)?.schema),
    );
    for (const { schema, file } of readmes) {
      const own = live.filter((table) => table.schema === schema).map(({ name }) => name);
      const kept = keptTables(readFileSync(file, 'utf8'));
      const missing = own.filter((table) => !kept.includes(table));
      expect(missing.map((table) => `${table} has no line in ${file}`)).toEqual([]);
      expect(kept.toSorted()).toEqual(own.toSorted());
    }
  });

  it('would be noticed without a line', () => {
    expect(
      keptTables('## What is kept how long\n| `a.b`, `a.c` | `x.y` |\n## After\n| `a.d` |'),
    ).toEqual(['a.b', 'a.c']);
  });
});
