import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrateQueue, platformMigrations, schemaOf } from '@one-stop-shop/shared/server';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { contexts } from '../../../contexts';
import type { KeptRelease, Row, Tables } from './kept-release';

const catalogue = readFileSync(join(import.meta.dirname, 'catalogue.sql'), 'utf8');

/** Brings an empty database to where the release had it, by the migrations that it names. */
export async function migrateAsThen(url: string, kept: KeptRelease): Promise<void> {
  const { migrations } = kept;
  const known = [...platformMigrations, ...contexts.flatMap((context) => [...context.migrations])];
  const owner = await new DataSource({
    type: 'postgres',
    url,
    migrations: known.filter(({ name }) => migrations.includes(name)),
    migrationsTableName: 'migration',
    schema: 'platform',
  }).initialize();
  try {
    for (const schema of [...schemasIn(kept), 'queue'])
      await owner.query(`CREATE SCHEMA ${schema}`);
    await owner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await owner.runMigrations({ transaction: 'all' });
    await migrateQueue(url);
  } finally {
    await owner.destroy();
  }
}

/** Those of the contexts of then. */
function schemasIn({ catalogue: lines }: KeptRelease): string[] {
  return lines.flatMap((line) => /^schema (\w+) /.exec(line)?.[1] ?? []);
}

/** Every object of a database, one line each. */
export function catalogueOf(administrator: string): Promise<string[]> {
  return asAdministrator(administrator, async (database) => {
    const { rows } = await database.query<{ line: string }>(catalogue);
    return rows.map(({ line }) => line);
  });
}

/** Puts every row where it was: nothing checks, fills in or counts while they come. */
export function putRows(administrator: string, { tables }: KeptRelease): Promise<void> {
  return asAdministrator(administrator, async (database) => {
    await database.query('SET session_replication_role = replica');
    for (const [table, rows] of Object.entries(tables)) {
      const columns = await writtenColumns(database, table);
      // Some rows come with the migrations.
      await database.query(`DELETE FROM ${table}`);
      await database.query(
        `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
    await countTransactionsOn(database);
  });
}

/** All but those that the database makes of others. */
async function writtenColumns(database: Client, table: string): Promise<string> {
  const { rows } = await database.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [table],
  );
  return rows[0]?.columns ?? '';
}

/**
 * Seals order readings by the number of their transaction, which a server counts. Another server
 * has to count on from there, as one does whose files were copied.
 */
async function countTransactionsOn(database: Client): Promise<void> {
  await database.query(
    `DO $$ DECLARE last bigint := (SELECT max(written_by) FROM platform.read_audit); BEGIN
       WHILE pg_current_xact_id()::text::bigint <= last LOOP COMMIT; END LOOP;
     END $$`,
  );
}

/** The rows of every table of ours, as they are now. */
export function rowsOf(administrator: string): Promise<Tables> {
  return asAdministrator(administrator, readRows);
}

export async function readRows(database: Client): Promise<Tables> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY ($1)`,
    [['platform', ...contexts.map(schemaOf)]],
  );
  const read: Record<string, Row[]> = {};
  for (const { name } of tables) {
    const { rows } = await database.query<{ row: Row }>(
      `SELECT to_jsonb(kept) AS row FROM ${name} AS kept`,
    );
    read[name] = rows.map(({ row }) => row);
  }
  return read;
}

/** Whom no policy binds, in UTC as the kept rows are written. */
export async function asAdministrator<Result>(
  url: string,
  act: (database: Client) => Promise<Result>,
): Promise<Result> {
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    await database.query("SET TimeZone = 'UTC'");
    return await act(database);
  } finally {
    await database.end();
  }
}
