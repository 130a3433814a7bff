import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from './embedded-postgres.ts';
import { Fault } from './faults.ts';
import { databaseFolder, type LocalFolder } from './folders.ts';
import { keepAlive } from './keep-alive.ts';
import { whyItFailed } from './postgres-data-folder.ts';
import { settleRestore } from './replaced-data.ts';
import type { Secrets } from './secrets.ts';
import type { DatabaseUrls } from './settings.ts';

/** The name of ours in the server. */
export const DATABASE = 'one_stop_shop';

export interface Database {
  readonly urls: DatabaseUrls;
  /** Our own server's data folder. */
  readonly folder?: string;
  /** Fulfilled with the reason when our own server died too often. */
  readonly died?: Promise<Fault>;
}

/** Starts the embedded server, to be ended by `running`, with the owner and its database in it. */
export async function startDatabase(
  local: LocalFolder,
  secrets: Secrets,
  running: AsyncDisposableStack,
  say: (line: string) => void,
): Promise<Database> {
  const folder = databaseFolder(local, secrets.id, say);
  await settleRestore(folder, say);
  const wish = { folder, durable: true, password: secrets.passwords.postgres, say };
  // Those who use it know its address: also the next one answers there.
  let port: number | undefined;
  const begin = async () => {
    const server = await startPostgres({ ...wish, ...(port !== undefined && { port }) });
    port = server.port;
    const gone = server.gone.then(() => reasonIn(server, folder));
    return { server, gone, stop: () => server.stop() };
  };
  const { first, givenUp, stop } = await keepAlive({ name: 'database', begin }, say);
  running.defer(stop);
  await makeOwnerAndDatabase(first.server, secrets.passwords.desk_owner);
  return { urls: urlsOf(first.server, secrets), folder, died: givenUp };
}

/**
 * The owner is no superuser: it makes the other roles and the schema, and row-level security binds
 * it like everybody else.
 */
async function makeOwnerAndDatabase(server: PostgresServer, password: string): Promise<void> {
  const admin = new Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    const owner = await admin.query(`SELECT FROM pg_roles WHERE rolname = 'desk_owner'`);
    if (owner.rowCount === 0)
      await admin.query(
        `CREATE ROLE desk_owner LOGIN CREATEROLE PASSWORD ${admin.escapeLiteral(password)}`,
      );
    const database = await admin.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (database.rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE} OWNER desk_owner`);
  } finally {
    await admin.end();
  }
}

function urlsOf(server: PostgresServer, { passwords }: Secrets): DatabaseUrls {
  const url = (role: keyof Secrets['passwords']) =>
    `postgresql://${role}:${passwords[role]}@${server.host}:${server.port}/${DATABASE}`;
  return {
    DATABASE_URL: url('desk_app'),
    DATABASE_OWNER_URL: url('desk_owner'),
    DATABASE_WORKER_URL: url('desk_worker'),
    DATABASE_REPORTING_URL: url('desk_reporting'),
  };
}

function reasonIn(server: PostgresServer, folder: string): Fault {
  const said = readFileSync(server.log, 'utf8');
  if (said.includes('No space left on device')) return new Fault(whyItFailed(said, folder));
  return new Fault(
    `The embedded database stopped unexpectedly; what it had acknowledged is kept: start again, and see ${server.log} if it happens again.`,
  );
}
