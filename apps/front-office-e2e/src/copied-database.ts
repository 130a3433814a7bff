import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/** A database of its own, migrated like the real one, by the variables that the apps read. */
export interface CopiedDatabase {
  readonly urls: {
    readonly DATABASE_URL: string;
    readonly DATABASE_WORKER_URL: string;
  };
  /** Rows of a statement as a superuser sees them, whom no policy binds. */
  everything<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Copies the migrated template of this test run. */
export async function copyDatabase(): Promise<CopiedDatabase> {
  const name = `journey_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`CREATE DATABASE ${name} TEMPLATE ${setting('TEST_TEMPLATE_DATABASE')}`);
  return {
    urls: {
      DATABASE_URL: inDatabase(setting('TEST_DATABASE_URL'), name),
      DATABASE_WORKER_URL: inDatabase(setting('TEST_DATABASE_WORKER_URL'), name),
    },
    everything: (sql, values) =>
      asAdministrator(sql, values, inDatabase(setting('TEST_POSTGRES_ADMIN_URL'), name)),
    drop: async () => {
      await asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function asAdministrator<Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
  connectionString = setting('TEST_POSTGRES_ADMIN_URL'),
): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<Row>(sql, [...values]).finally(() => client.end());
  return rows;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** What the run tells its specs. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys through "npm test"`);
  return value;
}
