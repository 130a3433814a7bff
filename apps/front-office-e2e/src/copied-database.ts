import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/** A database of its own, migrated like the real one, by the variables that the apps read. */
export interface CopiedDatabase {
  readonly urls: {
    readonly DATABASE_URL: string;
    readonly DATABASE_WORKER_URL: string;
  };
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
    drop: () => asAdministrator(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function asAdministrator(sql: string): Promise<void> {
  const client = new Client({ connectionString: setting('TEST_POSTGRES_ADMIN_URL') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
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
