import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Client } from 'pg';

const workspace = join(import.meta.dirname, '../..');
const template = 'one_stop_shop_template';

/**
 * Makes the migrated database that spec files copy, with the very command that operators run,
 * and answers the environment by which specs find it.
 * @param checkout whose built command it is
 */
export async function makeTemplateDatabase(
  adminUrl: string,
  checkout = workspace,
): Promise<Record<string, string>> {
  const migrateCommand = join(checkout, 'dist/apps/api/migrate.js');
  if (!existsSync(migrateCommand)) {
    throw new Error('dist/apps/api/migrate.js is missing: run `npx nx build api` and see why.');
  }
  const as = (role: string) => urlFor(adminUrl, role);
  const owner = as('desk_owner');
  await createOwnerAndTemplate(adminUrl, new URL(owner).password);
  const urls = {
    DATABASE_OWNER_URL: owner,
    DATABASE_URL: as('desk_app'),
    DATABASE_WORKER_URL: as('desk_worker'),
    DATABASE_REPORTING_URL: as('desk_reporting'),
  };
  await promisify(execFile)(process.execPath, ['--enable-source-maps', migrateCommand], {
    cwd: checkout,
    env: { ...process.env, ...urls, APP_SECRET: randomUUID(), LOG_LEVEL: 'warn' },
  });
  return {
    TEST_POSTGRES_ADMIN_URL: adminUrl,
    TEST_TEMPLATE_DATABASE: template,
    ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`TEST_${name}`, url])),
  };
}

function urlFor(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = randomUUID();
  url.pathname = `/${template}`;
  return url.href;
}

async function createOwnerAndTemplate(adminUrl: string, password: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(
    `CREATE ROLE desk_owner LOGIN CREATEROLE PASSWORD ${admin.escapeLiteral(password)}`,
  );
  await admin.query(`CREATE DATABASE ${template} OWNER desk_owner`);
  await admin.end();
}
