import type { Plugin } from 'esbuild';
import { Client } from 'pg';
import type { Surroundings } from '../local/programs.ts';
import { startOtherApi } from './other-api.ts';

/**
 * The same api without isolation and audit: its database binds nobody by policies,
 * the scope of a transaction is not told, readings are not recorded. It exists only
 * here, bundled for the comparison; the product has no such switch.
 * @returns the port at which it answers
 */
export function startBareApi(
  around: Surroundings,
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
  running: AsyncDisposableStack,
): Promise<number> {
  return startOtherApi(
    'bare-api',
    [withoutIsolation],
    around,
    { ...env, DATABASE_URL: databaseUrl },
    running,
  );
}

const nothing: Readonly<Record<string, string>> = {
  'enter-scope': 'export async function enterScope() {}',
  'record-reading': 'export async function recordReading() {}',
};

const withoutIsolation: Plugin = {
  name: 'without isolation and audit',
  setup(build) {
    build.onLoad({ filter: /\/(enter-scope|record-reading)\.ts$/ }, ({ path }) => {
      const [, name = ''] = /\/([\w-]+)\.ts$/.exec(path) ?? [];
      return { contents: nothing[name] ?? '', loader: 'js' };
    });
  },
};

/** Copies the database, to which nobody may be connected; the app's login finds it open. */
export async function copyWithoutPolicies(superuserUrl: string, appUrl: string): Promise<string> {
  const [from, name] = [new URL(appUrl).pathname.slice(1), 'without_policies'];
  const elsewhere = new URL(superuserUrl);
  elsewhere.pathname = '/postgres';
  await query(elsewhere.href, [`CREATE DATABASE ${name} TEMPLATE "${from}" STRATEGY FILE_COPY`]);
  elsewhere.pathname = `/${name}`;
  await query(elsewhere.href, [
    `DO $$ DECLARE t regclass; BEGIN
       FOR t IN SELECT oid FROM pg_class WHERE relrowsecurity LOOP
         EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t);
       END LOOP; END $$`,
    'VACUUM (ANALYZE)',
  ]);
  const url = new URL(appUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
