import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';

const readme = join(import.meta.dirname, '../../../../libs/shared/server/README.md');

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

  it('is written down of every table, once', async () => {
    const live = await database.everything<{ name: string }>(
      `SELECT nspname || '.' || relname AS name FROM pg_class
         JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE relkind IN ('r', 'p') AND NOT relispartition
          AND nspname NOT IN ('pg_catalog', 'information_schema', 'queue') ORDER BY 1`,
    );
    const written = keptTables(readFileSync(readme, 'utf8'));
    expect(written.length).toBeGreaterThan(30);
    expect(written.sort()).toEqual(live.map(({ name }) => name).sort());
  });

  it('would be noticed without a line', () => {
    expect(
      keptTables('## What is kept how long\n| `a.b`, `a.c` | `x.y` |\n## After\n| `a.d` |'),
    ).toEqual(['a.b', 'a.c']);
  });
});
