import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Client } from 'pg';

const catalogue = readFileSync(
  join(import.meta.dirname, '../../apps/api-assurance/src/upgrade/catalogue.sql'),
  'utf8',
);

/** Waits until the worker has done what is due since a moment: events, letters and a seal. */
export async function workDone(url: string, since: string): Promise<void> {
  const database = await connected(url);
  try {
    for (let tries = 0; tries < 300; tries += 1, await pause(200)) {
      const { rows } = await database.query<{ waits: boolean }>(
        `SELECT EXISTS (SELECT FROM platform.outbox WHERE relayed_at IS NULL)
             OR NOT EXISTS (SELECT FROM oversight.audit_seal WHERE sealed_at >= $1) AS waits`,
        [since],
      );
      if (!rows[0]?.waits) return await pause(5_000);
    }
    throw new Error('the worker is not done after a minute');
  } finally {
    await database.end();
  }
}

/**
 * The whole database as lines of JSON: first facts, then the catalogue, then every row. The queue is
 * left out, and when the worker does what comes again: rows are the truth, and these only the clock.
 */
export async function keptDatabase(url: string, facts: object): Promise<string[]> {
  const database = await connected(url);
  try {
    const list = async (sql: string) =>
      (await database.query<{ line: string }>(sql)).rows.map(({ line }) => line);
    const migrations = await list('SELECT name AS line FROM platform.migration ORDER BY id');
    const objects = await list(catalogue);
    const tables = await list(
      `SELECT n.nspname || '.' || c.relname AS line
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'queue')
          AND (n.nspname, c.relname) NOT IN (('platform', 'migration'), ('platform', 'recurring_work'))
        ORDER BY 1`,
    );
    const rows: string[] = [];
    for (const table of tables)
      for (const row of await list(
        `SELECT to_jsonb(kept)::text AS line FROM ${table} AS kept ORDER BY 1`,
      ))
        rows.push(`["${table}", ${row}]`);
    return [
      JSON.stringify({ ...facts, migrations }),
      ...objects.map((line) => JSON.stringify(line)),
      ...rows,
    ];
  } finally {
    await database.end();
  }
}

async function connected(url: string): Promise<Client> {
  const database = new Client({ connectionString: url });
  await database.connect();
  await database.query("SET TimeZone = 'UTC'");
  return database;
}
